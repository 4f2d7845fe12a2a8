package org.yicai.party;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
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
import org.yicai.kernel.Ids;
import org.yicai.kernel.Keys;
import org.yicai.kernel.LinkToken;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/**
 * Invitations: a link with which a person chooses a password, so that nobody has to think one up for others. The link
 * holds an HMAC over the invitation's id; only its hash is stored, so whoever reads the database cannot use it, while
 * whoever made it can look at the slip again for a few minutes.
 */
@Component
public class Invitations {

    /** How long a link may be used. */
    public static final Duration LIFE = Duration.ofDays(7);

    /** How long whoever made an invitation may see its link. */
    public static final Duration SLIP = Duration.ofMinutes(15);

    private static final int MAC = 24;
    private final JdbcClient sql;
    private final Journal journal;
    private final Keys keys;
    private final Clock clock;
    private final Reach reach;

    Invitations(JdbcClient sql, Journal journal, Keys keys, Clock clock, Reach reach) {
        this.sql = sql;
        this.journal = journal;
        this.keys = keys;
        this.clock = clock;
        this.reach = reach;
    }

    /**
     * Invites a person of the actor's subdistrict; the older invitation that is still open ends.
     *
     * @param by the administrator; nobody when the installation itself invites, at its founding or from the console
     * @return the path of the link, "/invitation/…", valid for {@link #LIFE} and for one use
     * @throws Missing when the person holds no appointment in the subdistrict
     * @throws Refusal when there is an {@link #obstacle}
     */
    public String invite(Actor by, PersonId person) {
        reach.require(by, person);
        obstacle(by, person).ifPresent(finding -> {
            throw Refusal.tooLate(finding.key());
        });
        var now = clock.instant();
        var id = Ids.next(now);
        var token = token(id);
        sql.sql("select 1 from party.person where id = :id for update").param("id", person.value()).query(Integer.class).single();
        end(person);
        sql.sql("""
                insert into party.invitation (id, subdistrict, person, made_by, hash, made_at, ends_at)
                values (:id, :subdistrict, :person, :by, :hash, :now, :ends)
                """)
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("person", person.value())
                .param("by", by.person() == null ? null : by.person().value())
                .param("hash", LinkToken.hash(token))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("party", "person-invited", id, by).with("person", person).with("until", now.plus(LIFE)));
        return path(token);
    }

    /** What stands in the way of inviting the person: without a telephone number nobody can sign in by password. */
    public Optional<Finding> obstacle(Actor by, PersonId person) {
        var reachable = sql.sql("select phone is not null from party.person where id = :id").param("id", person.value()).query(Boolean.class).optional();
        return reachable.orElseThrow(Missing::new) ? Optional.empty() : Optional.of(Finding.that("party.finding.invite-phone"));
    }

    /**
     * The newest invitation of a person, for the slip of paper.
     *
     * @param path the link; null when this actor did not make it, or its minutes are over
     */
    public record Slip(@Nullable String path, Instant endsAt) {}

    record Made(UUID id, byte[] hash, @Nullable UUID madeBy, Instant madeAt, Instant endsAt) {}

    /** The slip of the invitation that is open now; empty when there is none. */
    public Optional<Slip> slip(Actor by, PersonId person) {
        return sql.sql("""
                select id, hash, made_by, made_at, ends_at from party.invitation
                 where subdistrict = :subdistrict and person = :person and used_at is null and ended_at is null and ends_at > :now
                """)
                .param("subdistrict", by.subdistrict().value())
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Made.class)
                .optional()
                .map(made -> new Slip(shownTo(by, made), made.endsAt()));
    }

    private @Nullable String shownTo(Actor by, Made made) {
        var own = by.person() != null && by.person().value().equals(made.madeBy());
        var token = token(made.id());
        var fresh = made.madeAt().plus(SLIP).isAfter(clock.instant());
        return own && fresh && MessageDigest.isEqual(LinkToken.hash(token), made.hash()) ? path(token) : null;
    }

    /**
     * A slip to be printed with others.
     *
     * @param organisations where the person is appointed, with "、" between them
     */
    public record Handed(PersonId person, String name, String organisations, String path, Instant endsAt) {}

    record MadeFor(UUID id, PersonId person, String name, String organisations, Instant endsAt) {}

    /** The open invitations that this actor made within {@link #SLIP}, by name. */
    public List<Handed> slips(Actor by) {
        return sql.sql("""
                select i.id, i.person, p.name, string_agg(distinct o.name, '、') as organisations, i.ends_at
                  from party.invitation i
                  join party.person p on p.id = i.person
                  left join party.appointment a on a.person = i.person and a.subdistrict = i.subdistrict
                  left join party.organisation o on o.id = a.organisation
                 where i.subdistrict = :subdistrict and i.made_by = :by and i.made_at > :since and i.ends_at > :now and i.used_at is null and i.ended_at is null
                 group by i.id, p.name order by p.name
                """)
                .param("subdistrict", by.subdistrict().value())
                .param("by", by.requirePerson().value())
                .param("since", clock.instant().minus(SLIP).atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(MadeFor.class)
                .stream()
                .map(made -> new Handed(made.person(), made.name(), made.organisations(), path(token(made.id())), made.endsAt()))
                .toList();
    }

    /**
     * An invitation as its link finds it.
     *
     * @param open whether it may still be used
     */
    public record Invited(UUID id, SubdistrictId subdistrict, PersonId person, String name, @Nullable String phone, boolean open) {

        /** The invited person, as whoever accepts. */
        public Actor actor() {
            return new Actor(person, name, subdistrict, java.util.Set.of());
        }
    }

    /** The invitation of a link; needs the scope of every subdistrict. Empty when there never was such a link. */
    public Optional<Invited> find(String token) {
        return sql.sql("""
                select i.id, i.subdistrict, i.person, p.name, p.phone,
                       i.used_at is null and i.ended_at is null and i.ends_at > :now and p.phone is not null as open
                  from party.invitation i join party.person p on p.id = i.person
                 where i.hash = :hash
                """)
                .param("hash", LinkToken.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Invited.class)
                .optional();
    }

    /**
     * Uses an invitation up, and ends every other one of the person.
     *
     * @throws Refusal (409) when somebody was faster
     */
    public void accept(Invited invited) {
        int used = sql.sql("update party.invitation set used_at = :now where id = :id and used_at is null and ended_at is null and ends_at > :now")
                .param("id", invited.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(used);
        end(invited.person());
        journal.append(Fact.of("party", "invitation-accepted", invited.id(), invited.actor()));
    }

    private void end(PersonId person) {
        sql.sql("update party.invitation set ended_at = :now where person = :person and used_at is null and ended_at is null")
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String token(UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(keys.sign("invitation", Keys.bytes(id)), MAC));
    }

    private static String path(String token) {
        return "/invitation/" + token;
    }
}
