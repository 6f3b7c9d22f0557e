package works.metric.portal.notices;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Role;
import works.metric.portal.agreements.AddendumIssued;
import works.metric.portal.agreements.AgreementAccepted;
import works.metric.portal.agreements.AgreementAnswered;
import works.metric.portal.agreements.AgreementDetails;
import works.metric.portal.agreements.AnswerDetails;
import works.metric.portal.agreements.TemplateRolledOut;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.Recipients;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/** Tells the privacy leads and whoever signs what becomes of the agreement (GDPR Art. 28(9)). */
@Component
class AgreementNotices {

    private final NoticeDesk desk;
    private final Recipients recipients;
    private final TenantService tenants;
    private final Texts texts;
    private final NoticeSettings settings;

    AgreementNotices(
            NoticeDesk desk, Recipients recipients, TenantService tenants, Texts texts, NoticeSettings settings) {
        this.desk = desk;
        this.recipients = recipients;
        this.tenants = tenants;
        this.texts = texts;
        this.settings = settings;
    }

    @EventListener
    void on(AgreementAccepted event) {
        AgreementDetails agreement = event.agreement();
        TenantDetails tenant = tenants.current();
        NoticeSubject subject =
                new NoticeSubject(NoticeKind.AGREEMENT_ACCEPTED, event.subjectType(), event.subjectId());
        desk.owe(subject, concerned(List.of(agreement.acceptedBy())), to -> new Object[] {
            to.name(),
            tenant.name(),
            String.valueOf(agreement.number()),
            agreement.acceptedByName(),
            agreement.typedName(),
            agreement.position(),
            moment(agreement.acceptedAt(), to, tenant),
            agreement.bytesSha256(),
            settings.link("/t/" + tenant.alias() + "/agreement/" + agreement.id()),
            texts.get(
                    to.language(),
                    event.signedAtOnce() ? "notices.agreement-accepted.in-force" : "notices.agreement-accepted.waits")
        });
    }

    /** Both signatures are there, or the processor has refused. */
    @EventListener
    void on(AgreementAnswered event) {
        if (event.atOnce()) {
            return;
        }
        AgreementDetails agreement = event.agreement();
        AnswerDetails answer = event.answer();
        TenantDetails tenant = tenants.current();
        NoticeKind kind = answer.signed() ? NoticeKind.AGREEMENT_COUNTERSIGNED : NoticeKind.AGREEMENT_DECLINED;
        NoticeSubject subject = new NoticeSubject(kind, event.subjectType(), event.subjectId());
        desk.owe(subject, concerned(List.of(agreement.acceptedBy())), to -> new Object[] {
            to.name(),
            tenant.name(),
            String.valueOf(agreement.number()),
            moment(answer.at(), to, tenant),
            answer.signed() ? String.valueOf(answer.name()) : String.valueOf(answer.reason()),
            answer.signed() ? String.valueOf(answer.position()) : "",
            answer.signed() ? String.valueOf(answer.bytesSha256()) : "",
            settings.link("/t/" + tenant.alias() + "/agreement/" + agreement.id())
        });
    }

    /** Annexes II or IV have changed (Clause 7.1 and 7.7 of Decision (EU) 2021/915). */
    @EventListener
    void on(AddendumIssued event) {
        AgreementDetails agreement = event.agreement();
        TenantDetails tenant = tenants.current();
        NoticeSubject subject = new NoticeSubject(
                NoticeKind.AGREEMENT_ADDENDUM,
                event.subjectType(),
                event.addendum().id());
        List<UUID> signs = event.signatories().isEmpty() ? List.of(agreement.acceptedBy()) : event.signatories();
        desk.owe(subject, concerned(signs), to -> new Object[] {
            to.name(),
            tenant.name(),
            String.valueOf(agreement.number()),
            String.valueOf(event.addendum().number()),
            moment(event.addendum().effectiveAt(), to, tenant),
            String.valueOf(event.addendum().instructions().size()),
            String.valueOf(event.addendum().subprocessors().size()),
            settings.link("/t/" + tenant.alias() + "/agreement/" + agreement.id()),
            String.valueOf(event.addendum().affiliates().size())
        });
    }

    /** Another template waits for acceptance; whoever may sign is told, and the admins, who name them. */
    @EventListener
    void on(TemplateRolledOut event) {
        TenantDetails tenant = tenants.current();
        NoticeSubject subject = new NoticeSubject(NoticeKind.AGREEMENT_TEMPLATE, event.subjectType(), event.id());
        List<UUID> told = Stream.concat(
                        event.signatories().stream(),
                        recipients.withRole(Role.TENANT_ADMIN).stream().map(MemberDetails::id))
                .toList();
        desk.owe(subject, concerned(told), to -> new Object[] {
            to.name(),
            tenant.name(),
            String.valueOf(event.news().number()),
            event.news().in(to.language()),
            texts.get(to.language(), "agreements.language." + event.binding().toLanguageTag()),
            settings.link("/t/" + tenant.alias() + "/agreement")
        });
    }

    private String moment(Instant at, Recipient to, TenantDetails tenant) {
        return DateTimeFormatter.ofPattern(texts.get(to.language(), "notices.moment"), Texts.nearest(to.language()))
                .format(at.atZone(tenant.timeZone()));
    }

    /** Each person once: those named, and the privacy leads. */
    private Collection<Recipient> concerned(Collection<UUID> named) {
        Map<UUID, Recipient> people = new LinkedHashMap<>();
        Stream.concat(
                        named.stream().flatMap(id -> recipients.withId(id).stream()),
                        recipients.withRole(Role.PRIVACY_LEAD).stream())
                .map(Recipient::of)
                .forEach(person -> people.putIfAbsent(person.id(), person));
        return people.values();
    }
}
