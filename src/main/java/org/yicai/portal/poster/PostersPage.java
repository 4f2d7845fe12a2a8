package org.yicai.portal.poster;

import java.util.List;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.Page;
import org.yicai.web.Qr;

/**
 * @param sheets one for each page of paper
 * @param alone whether the address is good on this machine only
 */
record PostersPage(Fields in, Poster poster, List<Community> communities, List<Sheet> sheets, String address, boolean alone) implements Page {

    /**
     * One page of paper.
     *
     * @param place the community's name, "" for the whole subdistrict
     * @param address what the code says
     */
    record Sheet(String place, String address, Qr code) {}
}
