package org.yicai.party;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** The organisations of a subdistrict. */
@Component
public class Organisations {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Organisations(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** Those of the given kinds, all when none is given, by name. */
    public List<Organisation> list(SubdistrictId subdistrict, OrganisationKind... kinds) {
        return sql.sql("""
                select id, kind, name, code, community from party.organisation
                 where subdistrict = :subdistrict and closed_on is null and (:all or kind = any (:kinds))
                 order by kind, name
                """)
                .param("subdistrict", subdistrict.value())
                .param("all", kinds.length == 0)
                .param("kinds", Arrays.stream(kinds).map(Enum::name).toArray(String[]::new))
                .query(Organisation.class)
                .list();
    }

    public Optional<Organisation> find(SubdistrictId subdistrict, @Nullable UUID id) {
        return sql.sql("select id, kind, name, code, community from party.organisation where subdistrict = :subdistrict and id = :id")
                .param("subdistrict", subdistrict.value())
                .param("id", id)
                .query(Organisation.class)
                .optional();
    }

    /**
     * Registers an organisation in the actor's subdistrict.
     *
     * @param code a valid {@link CreditCode}, or null
     * @return the finding when name or code is taken; otherwise empty
     */
    public Optional<Finding> register(Actor by, OrganisationId id, OrganisationKind kind, String name, @Nullable String code, @Nullable UUID community) {
        var rows = sql.sql("""
                insert into party.organisation (id, subdistrict, kind, name, code, community, opened_on)
                values (:id, :subdistrict, :kind, :name, :code, :community, :today) on conflict do nothing
                """)
                .param("id", id.value())
                .param("subdistrict", by.subdistrict().value())
                .param("kind", kind.name())
                .param("name", name)
                .param("code", code)
                .param("community", community)
                .param("today", places.today())
                .update();
        if (rows == 0) {
            return Optional.of(Finding.at(named(by.subdistrict(), name) ? "name" : "code", "party.finding.organisation-known"));
        }
        journal.append(Fact.first("party", "organisation-registered", id.value(), by).with("kind", kind).with("name", name).with("code", code));
        return Optional.empty();
    }

    private boolean named(SubdistrictId subdistrict, String name) {
        return sql.sql("select exists (select 1 from party.organisation where subdistrict = :subdistrict and name = :name)")
                .param("subdistrict", subdistrict.value())
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** A new id for {@link #register}. */
    public OrganisationId next() {
        return OrganisationId.next(clock.instant());
    }
}
