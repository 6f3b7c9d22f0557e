package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
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
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** The agreement with its addenda, as it bound on a day that stands in the address. */
@Route("t/:tenant/agreement/text")
@Requires(Permission.AGREEMENTS_READ)
class AgreementTextView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String DAY = "on";

    private final AgreementTextService texts;
    private final CurrentRights rights;

    private RouteParameters place = RouteParameters.empty();

    AgreementTextView(AgreementTextService texts, CurrentRights rights) {
        this.texts = texts;
        this.rights = rights;
    }

    @Override
    public String getPageTitle() {
        return t("agreements.text.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = new RouteParameters(
                "tenant", event.getRouteParameters().get("tenant").orElse(""));
        LocalDate today = texts.today();
        LocalDate day = Days.of(event.getLocation().getQueryParameters(), DAY, today);
        Optional<AgreementText> text = texts.on(day);
        removeAll();
        add(
                header(
                        text.isPresent() ? day : null,
                        text.map(AgreementText::binding).orElse(null)),
                choice(day, today));
        if (text.isEmpty()) {
            add(new EmptyState(
                    Symbol.DOCUMENT, t("agreements.text.none"), t("agreements.text.none.text", Dates.day(day))));
        } else {
            add(about(text.get()));
            parts(text.get().passages()).forEach(this::add);
        }
    }

    private PageHeader header(@Nullable LocalDate printable, @Nullable Locale binding) {
        PageHeader header = new PageHeader(t("agreements.text.title"))
                .withCrumbs(new Crumb(
                        t("agreements.title"),
                        ViewAddress.of(AgreementView.class, place).href()))
                .withLead(t("agreements.text.lead"))
                .withLaw("Art. 28(3) GDPR");
        if (printable == null || binding == null) {
            return header;
        }
        Locale other = TemplateWords.other(binding);
        return header.withActions(
                AgreementPdf.button(t("agreements.text.save"), rights, () -> Optional.of(texts.file(printable))),
                AgreementPdf.button(
                        t("agreements.action.translation", TemplateWords.language(other)),
                        rights,
                        () -> Optional.of(texts.fileTranslated(printable, other))));
    }

    private Component choice(LocalDate day, LocalDate today) {
        DayField field = new DayField(t("agreements.text.day"));
        field.setValue(day);
        field.setMax(today);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                ViewAddress.of(AgreementTextView.class, place)
                        .with(DAY, change.getValue().toString())
                        .open();
            }
        });
        Anchor compare = new Anchor(
                ViewAddress.of(AgreementCompareView.class, place)
                        .with(AgreementCompareView.TO, day.toString())
                        .href(),
                t("agreements.text.compare"));
        return Fields.row(field, compare);
    }

    private static Callout about(AgreementText text) {
        return new Callout(
                Tone.INFO,
                t("agreements.text.about", Dates.moment(text.at(), text.zone())),
                t(
                        "agreements.text.about.text",
                        String.valueOf(text.agreement().number()),
                        text.addenda().size()));
    }

    private static List<Component> parts(List<Passage> passages) {
        List<Component> parts = new ArrayList<>();
        String heading = "";
        String card = null;
        Section section = null;
        for (Passage passage : passages) {
            String wanted = heading(passage);
            if (section == null || !wanted.equals(heading)) {
                section = new Section(wanted).framed();
                parts.add(section);
                heading = wanted;
                card = null;
            }
            if (passage.card() != null && !Objects.equals(passage.card(), card)) {
                section.add(card(passage));
            }
            card = passage.card();
            section.add(line(passage));
        }
        return parts;
    }

    private static Div card(Passage passage) {
        Div card = new Div(new H3(passage.card()));
        card.addClassName("agreement-card");
        if (passage.cardLabel() != null) {
            card.add(new Span(passage.cardLabel()));
        }
        return card;
    }

    static String heading(Passage passage) {
        String named = passage.section() == null ? passage.part() : passage.section();
        return named == null ? t("agreements.text.front") : named;
    }

    static Div line(Passage passage) {
        Div line = new Div();
        line.addClassName("agreement-line");
        if (passage.label() != null) {
            Span label = new Span(passage.label());
            label.addClassName("agreement-label");
            line.add(label);
        }
        Div words = new Div();
        if (passage.title() != null) {
            Paragraph title = new Paragraph(passage.title());
            title.addClassName("agreement-line-title");
            words.add(title);
        }
        if (passage.text() != null) {
            words.add(new Paragraph(passage.text()));
        }
        line.add(words);
        return line;
    }
}
