package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import works.metric.portal.requests.RequestStep;

/** The texts of a step: each begins with the step's name. */
final class StepWords {

    private StepWords() {}

    static String of(RequestStep step, String part, Object... arguments) {
        return t("requests." + RequestListQuery.inUrl(step) + "." + part, arguments);
    }
}
