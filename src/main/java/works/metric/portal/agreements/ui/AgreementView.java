package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.agreements.AgreementDetails;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.AgreementStanding;
import works.metric.portal.agreements.AgreementTextService;
import works.metric.portal.agreements.AnswerDetails;
import works.metric.portal.agreements.OwnPaperDetails;
import works.metric.portal.agreements.TemplateNews;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** The agreement: which version binds the tenant, whether it still says what is done, and all versions there were. */
@Route("t/:tenant/agreement/:id?")
@Requires(Permission.AGREEMENTS_READ)
class AgreementView extends works.metric.portal.uikit.Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PAGE = "after";

    private final AgreementService agreements;
    private final AgreementTextService texts;
    private final CurrentRights rights;

    private RouteParameters place = RouteParameters.empty();

    AgreementView(AgreementService agreements, AgreementTextService texts, CurrentRights rights) {
        this.agreements = agreements;
        this.texts = texts;
        this.rights = rights;
    }

    @Override
    public String getPageTitle() {
        return t("agreements.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = event.getRouteParameters();
        Optional<UUID> open = place.get("id").map(AgreementView::id);
        Optional<AgreementDetails> opened = open.map(agreements::byId);
        AgreementStanding standing = agreements.standing();
        ZoneId zone = standing.live().zone();
        QueryParameters query = event.getLocation().getQueryParameters();
        Page<AgreementDetails> versions =
                agreements.list(query.getSingleParameter(PAGE).orElse(null));

        removeAll();
        add(header(standing));
        declined(standing).ifPresent(this::add);
        callout(standing).ifPresent(this::add);
        AgreementDetails inForce = standing.inForce();
        AgreementDetails unanswered = standing.unanswered();
        if (unanswered != null && opened.isEmpty()) {
            add(unanswered(unanswered, zone));
        }
        if (inForce != null && opened.isEmpty()) {
            add(inForce(inForce, zone), addenda(inForce, zone));
        }
        Columns columns = new Columns();
        columns.showList(table(versions, query, zone, open.orElse(null)));
        opened.ifPresent(version -> showVersion(columns, version, query, zone));
        if (!versions.items().isEmpty()) {
            add(new Section(t("agreements.versions"), columns));
        }
        if (opened.isEmpty()) {
            add(next(standing));
        }
    }

    private PageHeader header(AgreementStanding standing) {
        PageHeader header = new PageHeader(t("agreements.title"))
                .withLead(t("agreements.lead"))
                .withLaw("Art. 28(3), 28(9) GDPR");
        AgreementDetails inForce = standing.inForce();
        AgreementDetails unanswered = standing.unanswered();
        if (unanswered != null && !standing.waits()) {
            header.withStatus(new StatusBadge(
                    Tone.WARNING, t("agreements.status.unanswered", String.valueOf(unanswered.number()))));
        } else if (standing.ownPaper() != null) {
            header.withStatus(new StatusBadge(Tone.SUCCESS, t("agreements.status.own-paper")));
        } else if (inForce == null) {
            header.withStatus(new StatusBadge(Tone.WARNING, t("agreements.status.none")));
        } else if (standing.waits()) {
            header.withStatus(
                    new StatusBadge(Tone.WARNING, t("agreements.status.changed", String.valueOf(inForce.number()))));
        } else {
            header.withStatus(
                    new StatusBadge(Tone.SUCCESS, t("agreements.status.current", String.valueOf(inForce.number()))));
        }
        if (standing.waits() && standing.maySign()) {
            Button accept =
                    new Button(t("agreements.action.look", standing.live().version()), click -> ViewAddress.of(
                                    AcceptAgreementView.class, tenantOnly())
                            .open());
            accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            header.withActions(accept);
        }
        header.withActions(
                link(AgreementTextView.class, "agreements.text.open"),
                link(AgreementCompareView.class, "agreements.text.compare"),
                link(SignatoriesView.class, "agreements.signatories"),
                link(AffiliatesView.class, "agreements.affiliates"),
                link(OwnPaperView.class, "agreements.own-paper"));
        if (rights.has(Permission.LEAVING_READ)) {
            header.withActions(new Anchor("t/" + place.get("tenant").orElse("") + "/leaving", t("agreements.leaving")));
        }
        return header;
    }

    private Optional<Callout> callout(AgreementStanding standing) {
        OwnPaperDetails ownPaper = standing.ownPaper();
        if (ownPaper != null) {
            LocalDate until = ownPaper.validUntil();
            return Optional.of(new Callout(
                    Tone.INFO,
                    t("agreements.own-paper.binds", ownPaper.title()),
                    until == null
                            ? t("agreements.own-paper.binds.open")
                            : t("agreements.own-paper.binds.until", Dates.day(until))));
        }
        if (!standing.waits()) {
            return Optional.empty();
        }
        TemplateNews news = standing.news();
        if (news != null) {
            return Optional.of(news(news, standing.maySign()));
        }
        boolean first = standing.inForce() == null && standing.unanswered() == null;
        boolean mayAccept = standing.maySign();
        return Optional.of(new Callout(
                        Tone.WARNING,
                        t(first ? "agreements.first.title" : "agreements.changed.title"),
                        t(first ? "agreements.first.text" : "agreements.changed.text")
                                + (mayAccept ? "" : " " + t("agreements.who-accepts")))
                .withLaw("Art. 28(3) GDPR"));
    }

    /** Why MetricWorks did not sign, and what can be done: until somebody accepts anew. */
    private Optional<Callout> declined(AgreementStanding standing) {
        AgreementDetails declined = standing.declined();
        if (declined == null || !standing.waits()) {
            return Optional.empty();
        }
        AgreementDetails inForce = standing.inForce();
        String stays = inForce == null
                ? t("agreements.declined.nothing")
                : t("agreements.declined.stays", String.valueOf(inForce.number()));
        String contact = standing.live().processor().contactEmail();
        return Optional.of(new Callout(
                        Tone.DANGER,
                        t("agreements.declined.title", String.valueOf(declined.number())),
                        agreements
                                .answer(declined.id())
                                .map(answer -> t("agreements.declined.reason", String.valueOf(answer.reason())))
                                .orElse(""))
                .withContent(
                        new Paragraph(stays),
                        new Paragraph(t(
                                "agreements.declined.next",
                                contact == null ? t("agreements.declined.processor") : contact,
                                standing.live().version()))));
    }

    private Callout news(TemplateNews news, boolean mayAccept) {
        Anchor difference = new Anchor(
                ViewAddress.of(AgreementCompareView.class, tenantOnly())
                        .with(AgreementCompareView.TO, AgreementCompareView.OFFERED)
                        .href(),
                t("agreements.news.difference"));
        return new Callout(
                        Tone.WARNING,
                        t("agreements.news.title", String.valueOf(news.number())),
                        t("agreements.news.text", news.in(getLocale()))
                                + (mayAccept ? "" : " " + t("agreements.who-accepts")))
                .withLaw("Art. 28(3) GDPR")
                .withAction(difference);
    }

    private Section inForce(AgreementDetails agreement, ZoneId zone) {
        return new Section(t("agreements.in-force", String.valueOf(agreement.number())), version(agreement, zone))
                .withLaw("Art. 28(9) GDPR")
                .framed();
    }

    private Section unanswered(AgreementDetails agreement, ZoneId zone) {
        return new Section(t("agreements.unanswered", String.valueOf(agreement.number())), version(agreement, zone))
                .withLead(t("agreements.unanswered.lead"))
                .framed();
    }

    private Section addenda(AgreementDetails agreement, ZoneId zone) {
        return new Section(t("agreements.addenda"), AddendumTable.of(texts.addenda(agreement.id()), texts, zone))
                .withLead(t("agreements.addenda.lead"))
                .withLaw("Art. 28(3) GDPR");
    }

    private Component[] version(AgreementDetails agreement, ZoneId zone) {
        List<Component> parts = new ArrayList<>();
        parts.add(AcceptanceFacts.of(agreement, zone));
        Optional<AnswerDetails> answer = agreements.answer(agreement.id());
        answer.ifPresent(word -> parts.add(AnswerFacts.of(word, zone)));
        parts.add(download(agreement));
        if (answer.filter(AnswerDetails::signed).isPresent()) {
            parts.add(Downloads.link(
                    t("agreements.action.download-countersigned", String.valueOf(agreement.number())),
                    "dpa-" + place.get("tenant").orElse("") + "-v" + agreement.number() + "-countersigned.pdf",
                    "application/pdf",
                    () -> agreements.downloadCountersigned(agreement.id()).bytes()));
        }
        return parts.toArray(Component[]::new);
    }

    private Anchor link(Class<? extends Component> view, String key) {
        return new Anchor(ViewAddress.of(view, tenantOnly()).href(), t(key));
    }

    private Section next(AgreementStanding standing) {
        Locale other = TemplateWords.other(standing.live().binding());
        return new Section(
                        t("agreements.next"),
                        ContentFacts.of(standing.live()),
                        AgreementPdf.button(
                                t("agreements.action.draft"), rights, () -> Optional.of(agreements.draft())),
                        AgreementPdf.button(
                                t("agreements.action.translation", TemplateWords.language(other)),
                                rights,
                                () -> Optional.of(agreements.draftTranslated(other))))
                .withLead(t("agreements.next.lead"))
                .framed();
    }

    private RecordTable<AgreementDetails> table(
            Page<AgreementDetails> versions, QueryParameters query, ZoneId zone, @Nullable UUID open) {
        RecordTable<AgreementDetails> table = new RecordTable<>(t("agreements.versions"));
        table.text(t("agreements.column.version"), one -> t("agreements.version", String.valueOf(one.number())));
        table.component(t("agreements.column.state"), AcceptanceFacts::badge).corner();
        table.component(t("agreements.fact.accepted-at"), one -> Moment.of(one.acceptedAt(), zone));
        table.text(t("agreements.fact.accepted-by"), AgreementDetails::acceptedByName);
        return table.link(one -> address(one.id().toString()).with(query).href())
                .selected(one -> one.id().equals(open))
                .whenEmpty(new EmptyState(Symbol.DOCUMENT, t("agreements.none"), t("agreements.none.text")))
                .pager(new Pager(page(versions.previous(), query), page(versions.next(), query)))
                .items(versions.items());
    }

    private void showVersion(Columns columns, AgreementDetails version, QueryParameters query, ZoneId zone) {
        columns.showDetail(
                new DetailHeader(t("agreements.version", String.valueOf(version.number())))
                        .withStatus(AcceptanceFacts.badge(version)),
                address("").with(query).href(),
                Stream.concat(Stream.of(version(version, zone)), Stream.of(addenda(version, zone)))
                        .toArray(Component[]::new));
    }

    private Anchor download(AgreementDetails agreement) {
        return Downloads.link(
                t("agreements.action.download", String.valueOf(agreement.number())),
                "dpa-" + place.get("tenant").orElse("") + "-v" + agreement.number() + ".pdf",
                "application/pdf",
                () -> agreements.download(agreement.id()).bytes());
    }

    private @Nullable String page(@Nullable String key, QueryParameters query) {
        return key == null ? null : address("").with(query).with(PAGE, key).href();
    }

    private ViewAddress address(String id) {
        return ViewAddress.of(
                AgreementView.class,
                id.isEmpty()
                        ? tenantOnly()
                        : new RouteParameters(
                                new RouteParam("tenant", place.get("tenant").orElse("")), new RouteParam("id", id)));
    }

    private RouteParameters tenantOnly() {
        return new RouteParameters("tenant", place.get("tenant").orElse(""));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }
}
