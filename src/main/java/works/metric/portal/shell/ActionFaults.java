package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.ContractEnded;
import works.metric.portal.access.DatabaseAway;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Stale;
import works.metric.portal.uikit.Toasts;

/** What a person is told when an action of theirs could not be done: a sentence, never a stack trace. */
@Component
class ActionFaults implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ActionFaults.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(ActionFaults::tell));
    }

    private static void tell(ErrorEvent event) {
        String sentence = sentence(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Toasts.problem(sentence);
        }
    }

    static String sentence(Throwable thrown) {
        if (DatabaseAway.isMeantBy(thrown)) {
            LOG.warn(
                    "Action failed: the database is away, {}",
                    NestedExceptionUtils.getMostSpecificCause(thrown).toString());
            return t("shell.fault.database");
        }
        Throwable cause = known(thrown);
        return switch (cause) {
            case NotFound gone -> t("shell.fault.not-found");
            case ContractEnded ended -> t("shell.fault.contract-ended");
            case AccessDenied denied -> {
                List<String> roles = RoleNames.with(denied.permission());
                yield roles.isEmpty()
                        ? t("shell.fault.denied.nobody")
                        : t("shell.fault.denied", String.join(", ", roles));
            }
            case Stale stale -> t("shell.fault.stale");
            case OptimisticLockingFailureException stale -> t("shell.fault.stale");
            case Invalid invalid -> {
                Invalid.Problem first = invalid.problems().getFirst();
                yield t(first.key(), first.arguments());
            }
            case TransientDataAccessException busy -> t("shell.fault.busy");
            case null, default -> {
                String reference = UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
                LOG.error("Action failed, reference {}", reference, thrown);
                yield t("shell.fault.unexpected", reference);
            }
        };
    }

    /** The first cause we have a sentence for; Vaadin and reflection wrap what an action threw. */
    private static @Nullable Throwable known(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound
                    || cause instanceof AccessDenied
                    || cause instanceof Stale
                    || cause instanceof Invalid
                    || cause instanceof OptimisticLockingFailureException
                    || cause instanceof TransientDataAccessException) {
                return cause;
            }
        }
        return null;
    }
}
