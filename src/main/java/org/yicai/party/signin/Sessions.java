package org.yicai.party.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Actor;
import org.yicai.kernel.CommunityId;
import org.yicai.kernel.Keys;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.Role;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;
import org.yicai.place.Subdistrict;
import org.yicai.web.Who;

/**
 * Who is signed in: a cookie {session, expiry} with an HMAC, and the session's row behind a short memory, so that a
 * revoked session ends everywhere within {@link #MEMORY}.
 */
@Component
class Sessions implements Who, Remembers {

    static final String COOKIE = "yicai_session";
    static final Duration STAFF = Duration.ofHours(12);
    static final Duration RESIDENT = Duration.ofDays(30);
    private static final Duration MEMORY = Duration.ofSeconds(15);
    private static final int MAC = 16;

    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Keys keys;
    private final Clock clock;
    private final Places places;
    private final Cache<UUID, Optional<Holder>> holders = Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(20_000).build();

    Sessions(JdbcClient sql, PlatformTransactionManager transactions, Keys keys, Clock clock, Places places) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.keys = keys;
        this.clock = clock;
        this.places = places;
    }

    record Holder(PersonId person, String name, Instant endsAt, List<Appointment> appointments) {}

    record Appointment(SubdistrictId subdistrict, Role role, OrganisationId organisation, @Nullable CommunityId community) {}

    /** Begins a session; the cookie's value is what proves it. */
    String begin(PersonId person, Duration length) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var ends = now.plus(length);
        sql.sql("""
                insert into party.session (id, person, auth_version, began_at, seen_at, ends_at)
                select :id, p.id, p.auth_version, :now, :now, :ends from party.person p where p.id = :person
                """)
                .param("id", id)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .update();
        var body = ByteBuffer.allocate(24).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).putLong(ends.getEpochSecond()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(24 + MAC).put(body).put(mac(body)).array());
    }

    /** Ends the session of this request, here at once and on other nodes when their memory is over. */
    void revoke(HttpServletRequest request) {
        var id = id(request);
        if (id != null) {
            sql.sql("update party.session set revoked_at = :now where id = :id and revoked_at is null")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", id)
                    .update();
            holders.invalidate(id);
        }
    }

    /** Asks again for every session of a person, once the change that is being written can be seen, and at once. */
    void forget(PersonId person) {
        Runnable forgetting = () -> holders.asMap().values().removeIf(each -> each.isPresent() && each.get().person().equals(person));
        forgetting.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forgetting.run();
                }
            });
        }
    }

    @Override
    public Actor is(HttpServletRequest request) {
        var id = id(request);
        var holder = id == null ? Optional.<Holder>empty() : holders.get(id, this::read);
        var looksAt = looksAt(request);
        if (holder.isEmpty() || holder.get().endsAt().isBefore(clock.instant())) {
            return Actor.nobody(looksAt);
        }
        var found = holder.get();
        var there = found.appointments().stream().map(Appointment::subdistrict).distinct().toList();
        var subdistrict = there.isEmpty() || there.contains(looksAt) ? looksAt : there.getFirst();
        Set<Actor.Appointed> appointed = found.appointments().stream()
                .filter(each -> each.subdistrict().equals(subdistrict))
                .map(each -> new Actor.Appointed(each.role(), each.organisation(), each.community()))
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(found.person(), found.name(), subdistrict, appointed);
    }

    private SubdistrictId looksAt(HttpServletRequest request) {
        var code = cookie(request, "yicai_at");
        return places.subdistricts().stream().filter(each -> each.code().equals(code)).findFirst().or(() -> places.subdistricts().stream().findFirst()).map(Subdistrict::id).orElse(SubdistrictId.NOWHERE);
    }

    @Override
    public String session(HttpServletRequest request) {
        var id = id(request);
        return id == null ? "" : id.toString();
    }

    @Override
    public Set<SubdistrictId> everywhere() {
        return places.everywhere();
    }

    @Override
    public String name(SubdistrictId subdistrict, String language) {
        return known(subdistrict).map(each -> each.name(language)).orElse("");
    }

    @Override
    public String phone(SubdistrictId subdistrict) {
        return known(subdistrict).map(Subdistrict::phone).orElse("");
    }

    private Optional<Subdistrict> known(SubdistrictId subdistrict) {
        return places.subdistricts().stream().filter(each -> each.id().equals(subdistrict)).findFirst();
    }

    @Override
    public void forget() {
        holders.invalidateAll();
    }

    private @Nullable UUID id(HttpServletRequest request) {
        var value = cookie(request, COOKIE);
        try {
            var bytes = value == null ? new byte[0] : Base64.getUrlDecoder().decode(value);
            if (bytes.length != 24 + MAC) {
                return null;
            }
            var body = Arrays.copyOf(bytes, 24);
            var buffer = ByteBuffer.wrap(body);
            var id = new UUID(buffer.getLong(), buffer.getLong());
            var valid = MessageDigest.isEqual(mac(body), Arrays.copyOfRange(bytes, 24, bytes.length)) && buffer.getLong() > clock.instant().getEpochSecond();
            return valid ? id : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private byte[] mac(byte[] body) {
        return Arrays.copyOf(keys.sign("session", body), MAC);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null ? null : Arrays.stream(cookies).filter(each -> each.getName().equals(name)).map(jakarta.servlet.http.Cookie::getValue).findFirst().orElse(null);
    }

    record Row(PersonId person, String name, Instant endsAt, @Nullable SubdistrictId subdistrict, @Nullable Role role, @Nullable OrganisationId organisation, @Nullable CommunityId community) {}

    private Optional<Holder> read(UUID session) {
        var rows = new java.util.ArrayList<Row>();
        var today = LocalDate.now(clock.withZone(places.zone()));
        new Scope(places.everywhere()).run(() -> rows.addAll(reading.execute(status -> sql.sql("""
                select p.id as person, p.name, s.ends_at, a.subdistrict, a.role, a.organisation, a.community
                  from party.session s
                  join party.person p on p.id = s.person and p.auth_version = s.auth_version
                  left join party.appointment a on a.person = p.id and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
                 where s.id = :session and s.revoked_at is null
                 order by a.from_day, a.id
                """).param("session", session).param("today", today).query(Row.class).list())));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        var appointments = rows.stream()
                .filter(row -> row.role() != null)
                .map(row -> new Appointment(row.subdistrict(), row.role(), row.organisation(), row.community()))
                .toList();
        return Optional.of(new Holder(first.person(), first.name(), first.endsAt(), appointments));
    }
}
