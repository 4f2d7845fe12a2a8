package org.yicai.project.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Supplier;

/**
 * A contractor's look at itself before it applies.
 *
 * @param supplier what is kept of it as a seller, as it stands now
 * @param whyUs why it takes this on; "", as {@code able} and {@code well}, when it was not asked yet
 * @param able whether it can
 * @param well whether it can do it well
 * @param points the five points of the article
 * @param interested whether it has interests in the target group; null when it was not asked yet
 * @param interests the interests in words; "" for none
 * @param proposed whether it was proposed and waits for a second hand
 */
public record SelfCheck(UUID id, Supplier supplier, String whyUs, String able, String well, List<Point> points, @Nullable Boolean interested, String interests, Instant answeredAt, boolean proposed) {

    /**
     * One of the five points.
     *
     * @param name the form field it came from
     * @param shown what shows it; "" where nothing was named
     */
    public record Point(String name, String words, String shown) {}

    public OrganisationId contractor() {
        return supplier.id();
    }

    public String contractorName() {
        return supplier.name();
    }

    /** As it lies in the table. */
    record Row(UUID id, String whyUs, String able, String well, String politicalAwareness, String politicalShown, String socialResponsibility, String socialShown, String serviceSpirit,
            String spiritShown, String professionalQuality, String qualityShown, String workWithPeople, String peopleShown, @Nullable Boolean interested, String interests, Instant answeredAt,
            boolean proposed, OrganisationId contractor, OrganisationKind kind, String contractorName, String proofs, @Nullable Integer level, @Nullable LocalDate ratedOn, String responsible,
            @Nullable OrganisationId controlledBy, String controller) {

        SelfCheck check() {
            var points = List.of(
                    new Point("political_awareness", politicalAwareness, politicalShown),
                    new Point("social_responsibility", socialResponsibility, socialShown),
                    new Point("service_spirit", serviceSpirit, spiritShown),
                    new Point("professional_quality", professionalQuality, qualityShown),
                    new Point("work_with_people", workWithPeople, peopleShown));
            var supplier = new Supplier(contractor, kind, contractorName, proofs, level, ratedOn, responsible, controlledBy, controller);
            return new SelfCheck(id, supplier, whyUs, able, well, points, interested, interests, answeredAt, proposed);
        }
    }
}
