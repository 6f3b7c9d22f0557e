package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import works.metric.portal.requests.Closing;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.TwoClocks;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.LegalDate;

/** The two dates side by side: the controller's by law, and MetricWorks' by promise. */
class ClockFacts extends Div {

    ClockFacts(
            Regulation regulation,
            TwoClocks clocks,
            RequestState state,
            @Nullable Closing closing,
            LocalDate today,
            String country) {
        String article = regulation.article() + " " + regulation.shortName();
        add(new KeyFacts()
                .fact(t("requests.field.legal-date"), article, legal(clocks, state, closing, today))
                .fact(t("requests.field.promise-date"), promise(clocks, closing, today)));
        LocalDate working = clocks.legalWorkingDay(country);
        if (closing == null && !working.equals(clocks.legal())) {
            Paragraph weekend = new Paragraph(t("requests.clock.weekend", Dates.day(working)));
            weekend.addClassName("quiet");
            add(weekend);
        }
    }

    private static Component legal(TwoClocks clocks, RequestState state, @Nullable Closing closing, LocalDate today) {
        return closing == null
                ? new LegalDate(clocks.legal(), today, RequestWords.whoWaits(state))
                : LegalDate.settled(clocks.legal(), kept(closing.withinLegal(), closing));
    }

    private static Component promise(TwoClocks clocks, @Nullable Closing closing, LocalDate today) {
        return closing == null
                ? new LegalDate(clocks.promise(), today, t("requests.clock.promise-by"))
                : LegalDate.settled(clocks.promise(), kept(closing.withinPromise(), closing));
    }

    private static String kept(boolean inTime, Closing closing) {
        return t(inTime ? "requests.clock.kept" : "requests.clock.missed", Dates.day(closing.on()));
    }
}
