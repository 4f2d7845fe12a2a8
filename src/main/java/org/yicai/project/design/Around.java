package org.yicai.project.design;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands around a design: what people say of it, what runs already, and what neighbours where its needs are wish to do themselves. */
record Around(List<Comment> comments, List<Overlap> overlaps, List<Wish> wishes) {

    List<Wish> linked() {
        return wishes.stream().filter(Wish::linked).toList();
    }

    /** Those that could be linked still. */
    List<Wish> unlinked() {
        return wishes.stream().filter(each -> !each.linked()).toList();
    }

    /** Comments by whom they speak for, in the order of the constituencies. */
    Map<Speaker, List<Comment>> bySpeaker() {
        return comments.stream().collect(Collectors.groupingBy(Comment::speaker, TreeMap::new, Collectors.toList()));
    }
}
