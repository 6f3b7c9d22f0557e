package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.VersionDiff;

/** Carries out what somebody does with the open case, and shows what came of it, be it that they came too late. */
class CaseDesk {

    private final RequestService requests;
    private final RequestWorkService work;
    private final CurrentRights rights;
    private final Consumer<RequestDetails> done;

    /** @param done gets the case as it is after an action */
    CaseDesk(RequestService requests, RequestWorkService work, CurrentRights rights, Consumer<RequestDetails> done) {
        this.requests = requests;
        this.work = work;
        this.rights = rights;
        this.done = done;
    }

    RequestWorkService work() {
        return work;
    }

    boolean may(Permission permission) {
        return rights.has(permission);
    }

    boolean isMe(UUID person) {
        return TenantScope.requireActor().id().equals(person);
    }

    void assignToMe(RequestDetails seen) {
        act(seen, null, () -> work.assignToMe(seen.id(), seen.version()), "requests.take.done", (field, words) -> {});
    }

    void giveBack(RequestDetails seen) {
        act(
                seen,
                null,
                () -> work.giveBack(seen.id(), seen.version()),
                "requests.give-back.done",
                (field, words) -> {});
    }

    /**
     * @param dialog stays open when nothing happened; null for what asks nothing
     * @param mark gets each field with a problem, and its words
     */
    void act(
            RequestDetails seen,
            @Nullable ConsequenceDialog dialog,
            Supplier<RequestDetails> action,
            String doneKey,
            BiConsumer<String, String> mark) {
        try {
            RequestDetails now = action.get();
            Toasts.success(t(doneKey, now.reference()));
            done.accept(now);
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> mark.accept(problem.field(), words(problem)));
            Invalid.Problem first = invalid.problems().getFirst();
            boolean ofTheCase = first.field().equals("state") || dialog == null;
            tell(dialog, ofTheCase ? words(first) : t("requests.correct"));
        } catch (Stale | OptimisticLockingFailureException stale) {
            changedMeanwhile(seen, dialog);
        }
    }

    /** Both versions; what was typed stays in the dialog, to be copied. */
    private void changedMeanwhile(RequestDetails seen, @Nullable ConsequenceDialog dialog) {
        RequestDetails now = requests.details(seen.id());
        VersionDiff both = new VersionDiff(t("requests.stale.seen"), t("requests.stale.now"))
                .field(t("requests.field.state"), RequestWords.state(seen.state()), RequestWords.state(now.state()))
                .field(t("requests.section.timeline"), last(seen), last(now));
        done.accept(now);
        if (dialog == null) {
            new StaleDialog(now.reference(), both).open();
        } else {
            dialog.withContent(both);
            dialog.problem(t("requests.stale.text"));
        }
    }

    private static void tell(@Nullable ConsequenceDialog dialog, String problem) {
        if (dialog == null) {
            Toasts.problem(problem);
        } else {
            dialog.problem(problem);
        }
    }

    private static String words(Invalid.Problem problem) {
        return t(problem.key(), problem.arguments());
    }

    private static String last(RequestDetails request) {
        return request.timeline().isEmpty()
                ? ""
                : t("requests.timeline." + request.timeline().getLast().kind().name()) + ", "
                        + request.timeline().getLast().actorName();
    }
}
