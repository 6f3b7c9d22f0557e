package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import works.metric.portal.requests.MaskedIdentity;
import works.metric.portal.requests.Refusal;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestState;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.LawNote;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Tone;

/** What is known of one case, dates first. */
final class CaseDetail {

    private CaseDetail() {}

    /** @param more what other modules show of the case */
    static Component[] of(
            RequestDetails request,
            RequestAddress address,
            LocalDate today,
            TenantDetails tenant,
            @Nullable Function<MaskedIdentity, String> reveal,
            List<Component> more) {
        ZoneId zone = tenant.timeZone();
        List<Component> parts = new ArrayList<>();
        if (!request.alike().isEmpty()) {
            parts.add(new AlikeNote(request.alike(), address));
        }
        parts.add(new Section(
                t("requests.section.dates"),
                new ClockFacts(
                        request.regulation(),
                        request.clocks(),
                        request.state(),
                        request.closing(),
                        today,
                        tenant.identity().country()),
                new ClockNotes(request, today)));
        if (request.obstacle() != null && request.state() == RequestState.AWAITING_DECISION) {
            parts.add(new Callout(
                    Tone.WARNING, t("requests.obstacle.reported"), RequestWords.obstacle(request.obstacle())));
        }
        Refusal refusal = request.refusal();
        if (refusal != null) {
            parts.add(new Section(
                            t("requests.section.refusal"),
                            new Paragraph(
                                    t("requests.ground." + refusal.ground().name())),
                            new Paragraph(refusal.reason()))
                    .withLaw(refusal.ground().article() + " GDPR"));
        }
        if (request.outcome() != null) {
            parts.add(new Section(t("requests.section.outcome"), new Paragraph(request.outcome())));
        }
        parts.addAll(more);
        parts.add(new Section(
                t("requests.section.person"),
                new IdentityFacts(request.identities(), request.identitiesErasedOn(), reveal)));
        parts.add(new Section(t("requests.section.facts"), facts(request, zone)));
        parts.add(new Section(t("requests.section.timeline"), new CaseTimeline(request.timeline(), zone)));
        return parts.toArray(Component[]::new);
    }

    private static KeyFacts facts(RequestDetails request, ZoneId zone) {
        KeyFacts facts = new KeyFacts()
                .fact(
                        t("requests.field.type"),
                        LawNote.beside(
                                RequestWords.type(request.type()),
                                RequestWords.law(request.regulation(), request.type())))
                .fact(t("requests.field.submitted"), Moment.of(request.submittedOn()))
                .fact(t("requests.field.received"), Moment.of(request.receivedAt(), zone))
                .fact(
                        t("requests.field.source"),
                        t("requests.source." + request.source().name()))
                .fact(
                        t("requests.field.assignee"),
                        request.assignee() == null
                                ? t("requests.assignee.nobody")
                                : request.assignee().name())
                .fact(t("requests.field.app"), Objects.requireNonNullElse(request.app(), t("requests.app.all")));
        if (request.note() != null) {
            facts.fact(t("requests.field.note"), new Span(request.note()));
        }
        return facts;
    }
}
