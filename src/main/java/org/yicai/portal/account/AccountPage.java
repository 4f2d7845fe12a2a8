package org.yicai.portal.account;

import org.yicai.portal.LogCheck;
import org.yicai.web.Page;

record AccountPage(Account account, LogCheck.Found log) implements Page {}
