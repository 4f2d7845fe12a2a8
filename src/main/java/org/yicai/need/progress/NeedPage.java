package org.yicai.need.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Destination;
import org.yicai.need.Need;
import org.yicai.need.Needs.Step;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What became of one need.
 *
 * @param readable whether this visitor may read the words: they are open, or the visitor proved to be the one
 * @param mine whether the visitor proved to be the one: signed in as the person, or with the right pin
 * @param place where it went; null while nowhere
 */
record NeedPage(Fields in, Need need, @Nullable Community community, List<Step> steps, Destination.@Nullable Place place, boolean readable, boolean mine)
        implements FormPage {}
