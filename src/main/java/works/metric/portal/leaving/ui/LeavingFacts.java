package works.metric.portal.leaving.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingPlan;
import works.metric.portal.leaving.LeavingState;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Tone;

/** A notice in words and dates, for both sides. */
final class LeavingFacts {

    private LeavingFacts() {}

    static KeyFacts of(LeavingDetails leaving, ZoneId zone) {
        KeyFacts facts = new KeyFacts()
                .fact(t("leaving.given-by"), t("leaving.given-by." + leaving.side(), leaving.givenBy()))
                .fact(t("leaving.given-at"), Moment.of(leaving.givenAt(), zone))
                .fact(t("leaving.reason"), leaving.reason());
        return wishes(facts, leaving.wishes());
    }

    static KeyFacts wishes(KeyFacts facts, LeavingWishes wishes) {
        facts.fact(t("leaving.choice"), t("leaving.choice." + wishes.choice()));
        if (wishes.format() != null) {
            facts.fact(
                            t("leaving.categories"),
                            wishes.returned().isEmpty()
                                    ? t("leaving.categories.all")
                                    : wishes.returned().stream()
                                            .map(one -> t(one.key()))
                                            .collect(Collectors.joining(", ")))
                    .fact(t("leaving.format"), t("leaving.format." + wishes.format()));
        }
        String destination = wishes.destination();
        return destination == null ? facts : facts.fact(t("leaving.destination"), destination);
    }

    static Component plan(LeavingPlan plan) {
        KeyFacts dates = new KeyFacts().fact(t("leaving.ends-on"), Moment.of(plan.endsOn()));
        LocalDate returned = plan.returnBy();
        if (returned != null) {
            dates.fact(t("leaving.return-by"), Moment.of(returned));
        }
        return dates.fact(t("leaving.delete-by"), Moment.of(plan.deleteBy()))
                .fact(t("leaving.closes-on"), Moment.of(plan.closesOn()));
    }

    static StatusBadge badge(LeavingDetails leaving, boolean over) {
        if (leaving.state() == LeavingState.GIVEN) {
            return over
                    ? new StatusBadge(Tone.WARNING, t("leaving.state.over"))
                    : new StatusBadge(Tone.INFO, t("leaving.state.GIVEN"));
        }
        return new StatusBadge(
                leaving.state() == LeavingState.CERTIFIED ? Tone.SUCCESS : Tone.NEUTRAL,
                t("leaving.state." + leaving.state()));
    }
}
