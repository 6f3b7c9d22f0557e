package works.metric.portal.opendsr.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import works.metric.portal.opendsr.CallbackDetails;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** The callbacks: which request, what was told, where, and what came of it. */
class DeliveryTable extends RecordTable<CallbackDetails> {

    /** @param tenant where its screens begin @param resend null for who may not */
    DeliveryTable(String tenant, ZoneId zone, @Nullable Consumer<CallbackDetails> resend) {
        super(t("opendsr.deliveries"));
        component(t("opendsr.delivery.created"), callback -> Moment.of(callback.createdAt(), zone))
                .selfEvident();
        component(t("opendsr.delivery.state"), DeliveryTable::badge).corner();
        component(
                t("opendsr.delivery.request"),
                callback -> new Span(
                        new Anchor(tenant + "/requests/" + callback.requestId(), t("opendsr.delivery.open")),
                        new Span(" "),
                        new Anchor(tenant + "/opendsr?request=" + callback.requestId(), t("opendsr.delivery.only"))));
        text(t("opendsr.delivery.told"), callback -> callback.status().code() + " #" + callback.sequence());
        text(t("opendsr.delivery.to"), CallbackDetails::url);
        component(t("opendsr.delivery.tried"), callback -> tried(callback, zone));
        text(t("opendsr.delivery.answer"), DeliveryTable::answer);
        if (resend != null) {
            component(t("opendsr.delivery.action"), callback -> resend(callback, resend))
                    .selfEvident();
        }
    }

    private static StatusBadge badge(CallbackDetails callback) {
        return switch (callback.state()) {
            case PENDING ->
                new StatusBadge(
                        callback.lastFailure() == null ? Tone.INFO : Tone.WARNING,
                        Symbol.CLOCK,
                        t("opendsr.state.PENDING"));
            case DELIVERED -> new StatusBadge(Tone.SUCCESS, t("opendsr.state.DELIVERED"));
            case GIVEN_UP -> new StatusBadge(Tone.DANGER, t("opendsr.state.GIVEN_UP"));
        };
    }

    private static Component tried(CallbackDetails callback, ZoneId zone) {
        Instant at = callback.triedAt();
        return at == null
                ? new Span(t("opendsr.delivery.not-yet"))
                : new Span(Moment.of(at, zone), new Span(" " + t("opendsr.delivery.attempts", callback.attempts())));
    }

    private static String answer(CallbackDetails callback) {
        if (callback.lastAnswer() != null) {
            return String.valueOf(callback.lastAnswer());
        }
        return callback.lastFailure() == null ? "" : t("opendsr.failure." + callback.lastFailure());
    }

    private static Button resend(CallbackDetails callback, Consumer<CallbackDetails> resend) {
        Button button = new Button(t("opendsr.resend"), click -> resend.accept(callback));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setDisableOnClick(true);
        return button;
    }
}
