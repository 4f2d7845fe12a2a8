package org.yicai.project.gate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.place.Places;
import org.yicai.project.AbilityTarget;
import org.yicai.project.DeliverableId;
import org.yicai.project.Evidence;
import org.yicai.project.IndicatorKind;
import org.yicai.project.ProjectId;
import org.yicai.project.Projects;
import org.yicai.project.Promise;
import org.yicai.project.Unit;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** Reads designs with everything the gate looks at, in two statements. */
@Component
public class DesignFiles {

    private static final Map<String, String> QUESTIONS = Map.of(
            "promises", "select d.id, d.position, d.name, d.unit, d.quantity, d.standard, d.evidence from project.deliverable d where d.project = :id order by d.position",
            "indicators", "select i.kind, i.target from project.indicator i where i.project = :id",
            "able", "select a.kind, a.quantity, a.unit from project.ability a where a.project = :id order by a.position",
            "backing", """
                    select coalesce(g.titles, '') as group_titles, g.needs, g.looked_at, g.last_resort, p.able_reason, o.kind as purchaser_kind,
                           exists (select 1 from project.catalogue_item c where c.id = p.catalogue_leaf and c.level = 3 and c.year = (
                               select max(x.year) from project.catalogue_item x where x.subdistrict = p.subdistrict and x.year <= :year)) as leaf_in_force, b.name as budget_name,
                           b.amount_fen - b.reserved_fen - b.committed_fen as budget_left_fen, i.id as item, i.round, i.conclusion, i.reason
                      from project.project p
                      left join project.budget_line b on b.id = p.budget_line
                      left join party.published_organisation o on o.id = p.purchaser
                      cross join lateral (
                          select string_agg(distinct t.title, '、') as titles, coalesce(sum(n.needs), 0)::int as needs,
                                 max(array_to_string(t.looked_at, ',')) as looked_at, string_agg(distinct t.last_resort, chr(10)) as last_resort
                            from project.answered_group l
                            join need.published_group t on t.id = l.need_group
                            left join need.published_count n on n.need_group = l.need_group
                           where l.project = p.id) g
                      left join lateral (
                          select c.id, c.round, c.conclusion, c.reason from council.published_item c where c.subject = p.id and c.kind = 'DESIGN' order by c.round desc limit 1) i on true
                     where p.id = :id
                    """);

    private final Enquiry enquiry;
    private final Projects projects;
    private final Places places;

    DesignFiles(Enquiry enquiry, Projects projects, Places places) {
        this.enquiry = enquiry;
        this.projects = projects;
        this.places = places;
    }

    record Deliverable(UUID id, int position, String name, Unit unit, int quantity, String standard, Evidence evidence) {

        Promise promise() {
            return new Promise(new DeliverableId(id), position, name, unit, quantity, standard, evidence);
        }
    }

    record Indicator(IndicatorKind kind, String target) {}

    record Parts(List<Deliverable> promises, List<Indicator> indicators, List<AbilityTarget> able, List<DesignFile.Backing> backing) {}

    /** @throws org.yicai.kernel.Missing when there is none in this scope */
    public DesignFile get(ProjectId id) {
        var project = projects.get(id);
        var parts = enquiry.ask(QUESTIONS, Map.of("id", id.value(), "year", places.today().getYear()), new TypeReference<Parts>() {});
        var indicators = new EnumMap<IndicatorKind, String>(IndicatorKind.class);
        parts.indicators.forEach(each -> indicators.put(each.kind, each.target));
        return new DesignFile(project, parts.promises.stream().map(Deliverable::promise).toList(), indicators, parts.able, parts.backing.getFirst());
    }
}
