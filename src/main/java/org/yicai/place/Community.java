package org.yicai.place;

import org.yicai.kernel.CommunityId;
import org.yicai.kernel.SubdistrictId;

/** A community 社区 that is in being today. */
public record Community(CommunityId id, SubdistrictId subdistrict, String code, String name, String nameEn) {

    public String name(String language) {
        return language.equals("en") ? nameEn : name;
    }
}
