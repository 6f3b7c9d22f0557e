package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.agreements.AgreementText;
import works.metric.portal.agreements.AgreementTextService;
import works.metric.portal.pdf.Passage;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.VersionDiff;
import works.metric.portal.uikit.ViewAddress;

/** The agreement as it bound on two days, side by side; only what differs. */
@Route("t/:tenant/agreement/compare")
@Requires(Permission.AGREEMENTS_READ)
class AgreementCompareView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String FROM = "from";
    static final String TO = "to";
    /** In place of a day: what MetricWorks offers now. */
    static final String OFFERED = "offered";

    private final AgreementTextService texts;

    private RouteParameters place = RouteParameters.empty();

    AgreementCompareView(AgreementTextService texts) {
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return t("agreements.compare.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = new RouteParameters(
                "tenant", event.getRouteParameters().get("tenant").orElse(""));
        LocalDate today = texts.today();
        var query = event.getLocation().getQueryParameters();
        boolean offered = query.getSingleParameter(TO).filter(OFFERED::equals).isPresent();
        LocalDate to = Days.of(query, TO, today);
        LocalDate from = Days.of(query, FROM, offered ? today : to.minusMonths(1));
        Optional<AgreementText> before = texts.on(from);
        Optional<AgreementText> after = offered ? Optional.empty() : texts.on(to);
        removeAll();
        add(
                new PageHeader(t("agreements.compare.title"))
                        .withCrumbs(new Crumb(
                                t("agreements.title"),
                                ViewAddress.of(AgreementView.class, place).href()))
                        .withLead(t("agreements.compare.lead")),
                Fields.row(day(FROM, from, from, to, today), day(TO, to, from, to, today)));
        Map<String, String> left = before.map(AgreementCompareView::parts).orElse(Map.of());
        if (offered) {
            add(difference(name(from, before), left, t("agreements.compare.offered"), parts(texts.offered())));
        } else if (before.isEmpty() && after.isEmpty()) {
            add(new EmptyState(
                    Symbol.DOCUMENT, t("agreements.text.none"), t("agreements.text.none.text", Dates.day(to))));
        } else {
            Map<String, String> right = after.map(AgreementCompareView::parts).orElse(Map.of());
            add(difference(name(from, before), left, name(to, after), right));
        }
    }

    private Component day(String name, LocalDate value, LocalDate from, LocalDate to, LocalDate today) {
        DayField field = new DayField(t("agreements.compare." + name));
        field.setValue(value);
        field.setMax(today);
        field.addValueChangeListener(change -> {
            LocalDate chosen = change.getValue();
            if (change.isFromClient() && chosen != null) {
                ViewAddress.of(AgreementCompareView.class, place)
                        .with(FROM, (name.equals(FROM) ? chosen : from).toString())
                        .with(TO, (name.equals(TO) ? chosen : to).toString())
                        .open();
            }
        });
        return field;
    }

    private static Component difference(
            String before, Map<String, String> left, String after, Map<String, String> right) {
        Set<String> names = new LinkedHashSet<>(right.keySet());
        names.addAll(left.keySet());
        VersionDiff diff = new VersionDiff(before, after);
        boolean same = true;
        for (String name : names) {
            String old = left.getOrDefault(name, "");
            String now = right.getOrDefault(name, "");
            if (!old.equals(now)) {
                diff.field(name, old, now);
                same = false;
            }
        }
        return same ? new Callout(Tone.SUCCESS, t("agreements.compare.same"), t("agreements.compare.same.text")) : diff;
    }

    private static String name(LocalDate day, Optional<AgreementText> text) {
        return text.map(one -> t(
                        "agreements.compare.side",
                        Dates.day(day),
                        String.valueOf(one.agreement().number()),
                        one.addenda().size()))
                .orElseGet(() -> t("agreements.compare.side.none", Dates.day(day)));
    }

    /** Each section of the body, and each thing that an annex tells of. The front only says of which day the text is. */
    private static Map<String, String> parts(AgreementText text) {
        return parts(text.passages());
    }

    private static Map<String, String> parts(List<Passage> passages) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Passage passage : passages) {
            if (passage.part() != null || passage.section() != null) {
                String name =
                        AgreementTextView.heading(passage) + (passage.card() == null ? "" : " · " + passage.card());
                parts.merge(name, words(passage), (one, other) -> one + "\n" + other);
            }
        }
        return parts;
    }

    private static String words(Passage passage) {
        return Stream.of(passage.label(), passage.title(), passage.text())
                .filter(one -> one != null)
                .collect(Collectors.joining(" "));
    }
}
