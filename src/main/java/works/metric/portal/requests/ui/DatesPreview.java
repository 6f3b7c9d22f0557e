package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.TwoClocks;

/** Both dates as they would be, while the form is filled in; read out when they change. */
class DatesPreview extends Div {

    private final String country;

    /** @param country the controller's, for its holidays */
    DatesPreview(String country) {
        this.country = country;
        getElement().setAttribute("role", "status");
        showNothing();
    }

    void show(Regulation regulation, TwoClocks clocks, LocalDate today) {
        removeAll();
        add(new ClockFacts(regulation, clocks, RequestState.RECEIVED, null, today, country));
    }

    /** While there is no day to count from. */
    void showNothing() {
        removeAll();
        Paragraph words = new Paragraph(t("requests.new.preview.none"));
        words.addClassName("quiet");
        add(words);
    }
}
