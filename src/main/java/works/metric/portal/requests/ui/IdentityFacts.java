package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import works.metric.portal.requests.MaskedIdentity;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Symbol;

/** Who the person is: hidden, each shown only when asked for. */
class IdentityFacts extends Div {

    /**
     * @param erasedOn null while they are kept
     * @param reveal gives the value in the clear; null for who may not see it
     */
    IdentityFacts(
            List<MaskedIdentity> identities,
            @Nullable LocalDate erasedOn,
            @Nullable Function<MaskedIdentity, String> reveal) {
        if (erasedOn != null) {
            add(new Paragraph(t("requests.identities.erased", Dates.day(erasedOn))));
            return;
        }
        KeyFacts facts = new KeyFacts();
        identities.forEach(identity -> facts.fact(RequestWords.identity(identity), line(identity, reveal)));
        Paragraph note =
                new Paragraph(t(reveal == null ? "requests.identities.hidden" : "requests.identities.recorded"));
        note.addClassName("quiet");
        add(facts, note);
    }

    private static Div line(MaskedIdentity identity, @Nullable Function<MaskedIdentity, String> reveal) {
        Span value = new Span(identity.masked());
        Div line = new Div(value);
        if (reveal != null) {
            Button show = new Button(t("requests.identities.show"), Symbol.EYE.icon());
            show.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            show.setAriaLabel(t("requests.identities.show-one", RequestWords.identity(identity.type())));
            show.addClickListener(click -> {
                value.setText(reveal.apply(identity));
                line.remove(show);
            });
            line.add(show);
        }
        return line;
    }
}
