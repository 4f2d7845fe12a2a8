package org.yicai.project.design;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;
import org.yicai.project.Delivered;
import org.yicai.project.ProjectId;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** Reads what stands around a design. */
@Component
class Surroundings {

    private static final Map<String, String> QUESTIONS = Map.of(
            "comments", Comments.SELECT + " where c.project = :id order by c.written_at, c.id",
            "overlaps", """
                    select p.id as project, p.title, o.name as contractor, c.code = mine.code as same_leaf, coalesce(k.ends_on, p.lands_until) as until,
                           (select coalesce(json_agg(r), '[]') from (
                               select d.id, d.name, d.unit, d.quantity as promised, coalesce((select sum(x.quantity) from project.claim x where x.deliverable = d.id), 0) as counted
                                 from project.deliverable d where d.project = p.id order by d.position) r) as deliverables
                      from project.project p
                      join project.catalogue_item c on c.id = p.catalogue_leaf
                      join (select y.subdistrict, z.code from project.project y join project.catalogue_item z on z.id = y.catalogue_leaf where y.id = :id) mine on mine.subdistrict = p.subdistrict
                      left join party.published_organisation o on o.id = p.contractor
                      left join project.contract k on k.project = p.id
                     where p.id <> :id and p.stage in ('CONTRACTED', 'LANDED') and coalesce(k.ends_on, p.lands_until) >= :day
                       and (c.code = mine.code
                            or exists (select 1 from project.answered_group l
                                         join need.published_group_place s on s.need_group = l.need_group
                                         join need.published_group_place t on t.topic = s.topic and t.community = s.community
                                         join project.answered_group n on n.need_group = t.need_group
                                        where l.project = p.id and n.project = :id))
                     order by same_leaf desc, p.title limit 20
                    """,
            "wishes", """
                    select o.id, o.community, o.words, o.topic, l.id is not null as linked
                      from need.published_offer o left join project.linked_wish l on l.offer = o.id and l.project = :id
                     where l.id is not null
                        or not o.closed and o.community in (
                               select s.community from project.answered_group a join need.published_group_place s on s.need_group = a.need_group where a.project = :id)
                     order by linked desc, o.id desc limit 60
                    """);

    private final Enquiry enquiry;
    private final Places places;
    private final ObjectProvider<Delivered> delivered;

    Surroundings(Enquiry enquiry, Places places, ObjectProvider<Delivered> delivered) {
        this.enquiry = enquiry;
        this.places = places;
        this.delivered = delivered;
    }

    /** Comments, wishes, and what runs with the quantities that were accepted. In one statement. */
    Around of(UUID project) {
        return enquiry.ask(QUESTIONS, Map.of("id", project, "day", places.today()), new TypeReference<Around>() {});
    }

    /** The same, with what was confirmed and is not accepted yet counted too. In at most two statements. */
    Around counted(ProjectId project, SubdistrictId subdistrict) {
        var around = of(project.value());
        if (around.overlaps().isEmpty()) {
            return around;
        }
        var waiting = new HashMap<UUID, Integer>();
        delivered.stream().flatMap(each -> each.waiting(subdistrict).stream()).forEach(each -> waiting.merge(each.deliverable().value(), each.quantity(), Integer::sum));
        return new Around(around.comments(), around.overlaps().stream().map(each -> new Overlap(each.project(), each.title(), each.contractor(), each.sameLeaf(), each.until(),
                each.deliverables().stream().map(one -> new Overlap.Left(one.id(), one.name(), one.unit(), one.promised(), one.counted() + waiting.getOrDefault(one.id(), 0))).toList())).toList(), around.wishes());
    }
}
