package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;

/** Adds or changes an entry of MetricWorks' register. */
@Route("staff/subprocessors/new")
@RouteAlias("staff/subprocessors/:id/edit")
@Requires(Permission.SUBPROCESSORS_PUBLISH)
class EntryView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SubprocessorService subprocessors;
    private final EntryForm form;
    private final Div conflict = new Div();
    /** Made once for the screen: sent twice, it adds one. */
    private final UUID newId = Ids.next();

    private @Nullable SubprocessorDetails seen;
    private String title = "";

    EntryView(SubprocessorService subprocessors, CatalogueService catalogues) {
        this.subprocessors = subprocessors;
        this.form = new EntryForm(subprocessors.today(), catalogues);
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = RegisterAddress.id(event);
        title = t("subprocessors.register.add");
        String back = RegisterAddress.LIST;
        if (id != null) {
            SubprocessorDetails opened = subprocessors.byId(id);
            seen = opened;
            form.write(opened.entry());
            form.correctOnly();
            title = t("subprocessors.register.change-title", opened.name());
            back = RegisterAddress.item(id);
        }
        Button save = new Button(t("subprocessors.form.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        form.withActions(save, new Anchor(back, t("subprocessors.form.cancel")));
        removeAll();
        add(
                new PageHeader(title)
                        .withCrumbs(new Crumb(t("subprocessors.register.title"), RegisterAddress.LIST))
                        .withLead(t(id == null ? "subprocessors.form.lead-new" : "subprocessors.form.lead"))
                        .withLaw(t("subprocessors.who.law")),
                conflict,
                new Section(t("subprocessors.form"), form).framed());
    }

    private void save() {
        form.clearProblems();
        try {
            SubprocessorEntry wanted = form.read();
            store(wanted);
        } catch (Invalid invalid) {
            form.show(invalid);
        }
    }

    private void store(SubprocessorEntry wanted) {
        SubprocessorDetails known = seen;
        try {
            SubprocessorDetails stored = known == null
                    ? subprocessors.add(newId, wanted)
                    : subprocessors.correct(known.id(), known.version(), wanted);
            Toasts.success(t("subprocessors.form.saved", stored.name()));
            RegisterAddress.open(stored.id());
        } catch (Stale | OptimisticLockingFailureException stale) {
            if (known != null) {
                showBoth(subprocessors.byId(known.id()), wanted);
            }
        }
    }

    private void showBoth(SubprocessorDetails stored, SubprocessorEntry mine) {
        conflict.removeAll();
        conflict.add(
                new Callout(Tone.WARNING, t("subprocessors.stale.title"), t("subprocessors.stale.text"))
                        .withAction(
                                new Button(t("subprocessors.stale.keep-mine"), click -> settle(stored, false)),
                                new Button(t("subprocessors.stale.take-theirs"), click -> settle(stored, true))),
                EntryDiff.of(t("subprocessors.stale.stored"), stored.entry(), t("subprocessors.stale.mine"), mine));
        conflict.scrollIntoView();
    }

    private void settle(SubprocessorDetails stored, boolean theirs) {
        seen = stored;
        if (theirs) {
            form.write(stored.entry());
        }
        conflict.removeAll();
        Toasts.success(t(theirs ? "subprocessors.stale.taken" : "subprocessors.stale.kept"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
