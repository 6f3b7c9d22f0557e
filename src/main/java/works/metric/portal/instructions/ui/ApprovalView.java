package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.instructions.ApprovalRuleDetails;
import works.metric.portal.instructions.InstructionApprovalService;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;

/** Whether instructions need a second person, and who wants that changed. */
@Route("t/:tenant/instructions/approval")
@Requires(Permission.INSTRUCTIONS_READ)
class ApprovalView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InstructionApprovalService approval;
    private final transient CurrentRights rights;
    private final ZoneId zone;

    ApprovalView(InstructionApprovalService approval, CurrentRights rights, TenantService tenants) {
        this.approval = approval;
        this.rights = rights;
        this.zone = tenants.current().timeZone();
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(InstructionAddress.of(event));
    }

    private void show(InstructionAddress address) {
        ApprovalRuleDetails rule = approval.rule();
        boolean decides = rights.has(Permission.INSTRUCTIONS_ACTIVATE);
        Runnable again = () -> show(address);
        Callout state = rule.secondPerson()
                ? new Callout(Tone.SUCCESS, t("instructions.approval.on"), t("instructions.approval.on.text"))
                : new Callout(Tone.NEUTRAL, t("instructions.approval.off"), t("instructions.approval.off.text"));
        removeAll();
        add(
                new PageHeader(t("instructions.approval.title"))
                        .withCrumbs(new Crumb(
                                t("instructions.list.title"), address.list().href()))
                        .withLead(t("instructions.approval.lead")),
                state);
        Instant asked = rule.offAskedAt();
        if (asked != null) {
            add(asking(rule, asked, decides, again));
        } else if (decides && rule.secondPerson()) {
            state.withAction(button("ask-off", () -> approval.switchOff(rule.version()), again));
        } else if (decides) {
            state.withAction(button("switch-on", () -> approval.switchOn(rule.version()), again));
        }
    }

    private Callout asking(ApprovalRuleDetails rule, Instant asked, boolean decides, Runnable again) {
        Callout callout = new Callout(
                Tone.WARNING,
                t("instructions.approval.asked", String.valueOf(rule.offAskedBy())),
                t("instructions.approval.asked.text", Dates.moment(asked, zone)));
        if (!decides) {
            return callout;
        }
        Button keep = new Button(
                t("instructions.approval.keep"), click -> attempt(null, () -> approval.keep(rule.version()), again));
        boolean own = TenantScope.requireActor().id().equals(rule.offAskedById());
        return own
                ? callout.withAction(keep)
                : callout.withAction(button("agree", () -> approval.switchOff(rule.version()), again), keep);
    }

    private static Button button(String name, Runnable action, Runnable again) {
        String key = "instructions.approval." + name;
        return new Button(t(key), click -> {
            ConsequenceDialog dialog = new ConsequenceDialog(t(key), t(key + ".text"));
            dialog.onConfirm(t(key), none -> attempt(dialog, action, again)).open();
        });
    }

    private static void attempt(@Nullable ConsequenceDialog dialog, Runnable action, Runnable again) {
        try {
            action.run();
            Toasts.success(t("instructions.approval.done"));
        } catch (Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            refuse(dialog, t(first.key(), first.arguments()));
        } catch (Stale | OptimisticLockingFailureException stale) {
            refuse(dialog, t("instructions.approval.stale"));
        }
        again.run();
    }

    private static void refuse(@Nullable ConsequenceDialog dialog, String words) {
        if (dialog == null) {
            Toasts.problem(words);
        } else {
            dialog.problem(words);
        }
    }

    @Override
    public String getPageTitle() {
        return t("instructions.approval.title");
    }
}
