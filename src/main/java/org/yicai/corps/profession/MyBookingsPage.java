package org.yicai.corps.profession;

import java.util.List;
import org.yicai.kernel.PersonId;
import org.yicai.web.Page;

/** Own bookings, and those made for others. @param links the personal address of each */
record MyBookingsPage(List<Booking> bookings, List<String> links, PersonId me) implements Page {}
