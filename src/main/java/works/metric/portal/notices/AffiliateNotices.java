package works.metric.portal.notices;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Role;
import works.metric.portal.agreements.AccessionDetails;
import works.metric.portal.agreements.AccessionEvent;
import works.metric.portal.identity.Recipients;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/**
 * Tells whoever signs for the tenant, its admins and its privacy leads what becomes of an accession (Clause 5 of Decision
 * (EU) 2021/915).
 */
@Component
class AffiliateNotices {

    private static final Map<String, NoticeKind> TOLD = Map.of(
            "affiliate.agreed", NoticeKind.AFFILIATE_AGREED,
            "affiliate.refused", NoticeKind.AFFILIATE_REFUSED,
            "affiliate.ended", NoticeKind.AFFILIATE_ENDED);

    private final NoticeDesk desk;
    private final Recipients recipients;
    private final TenantService tenants;
    private final Texts texts;
    private final NoticeSettings settings;

    AffiliateNotices(
            NoticeDesk desk, Recipients recipients, TenantService tenants, Texts texts, NoticeSettings settings) {
        this.desk = desk;
        this.recipients = recipients;
        this.tenants = tenants;
        this.texts = texts;
        this.settings = settings;
    }

    @EventListener
    void on(AccessionEvent event) {
        NoticeKind kind = TOLD.get(event.action());
        if (kind == null) {
            return;
        }
        AccessionDetails accession = event.accession();
        TenantDetails tenant = tenants.current();
        String link = settings.link("/t/" + tenant.alias() + "/agreement/affiliates/" + accession.id());
        NoticeSubject subject = new NoticeSubject(kind, event.subjectType(), event.subjectId());
        desk.owe(subject, concerned(event), to -> new Object[] {
            to.name(),
            tenant.name(),
            accession.name(),
            moment(since(kind, accession), to, tenant),
            word(kind, accession),
            position(accession),
            link
        });
    }

    private static Instant since(NoticeKind kind, AccessionDetails accession) {
        AccessionDetails.End end = accession.end();
        AccessionDetails.Answer answer = accession.answer();
        Instant counts =
                switch (kind) {
                    case AFFILIATE_AGREED -> accession.beginsAt();
                    case AFFILIATE_ENDED -> end == null ? null : end.at();
                    default -> answer == null ? null : answer.at();
                };
        return Objects.requireNonNull(counts, "No date for what is told");
    }

    /** Who signed, why not, or who has set the last day. */
    private static String word(NoticeKind kind, AccessionDetails accession) {
        AccessionDetails.End end = accession.end();
        AccessionDetails.Answer answer = accession.answer();
        return switch (kind) {
            case AFFILIATE_ENDED -> end == null ? "" : end.setBy();
            case AFFILIATE_REFUSED -> answer == null ? "" : String.valueOf(answer.reason());
            default -> answer == null ? "" : String.valueOf(answer.name());
        };
    }

    private static String position(AccessionDetails accession) {
        AccessionDetails.Answer answer = accession.answer();
        return answer == null || answer.position() == null ? "" : answer.position();
    }

    private String moment(Instant at, Recipient to, TenantDetails tenant) {
        return DateTimeFormatter.ofPattern(texts.get(to.language(), "notices.moment"), Texts.nearest(to.language()))
                .format(at.atZone(tenant.timeZone()));
    }

    /** Each person once; while nobody is named, whoever signed for the affiliate. */
    private Collection<Recipient> concerned(AccessionEvent event) {
        List<UUID> signs =
                event.signatories().isEmpty() ? List.of(event.accession().signedBy()) : event.signatories();
        Map<UUID, Recipient> people = new LinkedHashMap<>();
        Stream.concat(
                        signs.stream().flatMap(id -> recipients.withId(id).stream()),
                        Stream.of(Role.TENANT_ADMIN, Role.PRIVACY_LEAD)
                                .flatMap(role -> recipients.withRole(role).stream()))
                .map(Recipient::of)
                .forEach(person -> people.putIfAbsent(person.id(), person));
        return people.values();
    }
}
