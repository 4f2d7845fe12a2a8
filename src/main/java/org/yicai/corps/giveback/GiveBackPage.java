package org.yicai.corps.giveback;

import org.yicai.web.Page;

/**
 * What comes back to those who give.
 *
 * @param time whether there are time credits here; where there are none, nothing speaks of them
 * @param keeps whether the reader looks after stars and other systems; {@code pays} whether after expenses
 */
record GiveBackPage(boolean time, boolean keeps, boolean pays) implements Page {}
