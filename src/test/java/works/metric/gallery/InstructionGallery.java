package works.metric.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import works.metric.portal.shell.MainLayout;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.VersionDiff;

@Route(value = "instructions", layout = MainLayout.class)
class InstructionGallery extends Page {

    InstructionGallery() {
        Button activate = new Button("Activate version 4", click -> activate().open());
        activate.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Button discard = new Button("Discard draft", click -> discard().open());
        add(
                new PageHeader("Attribution of app installs")
                        .withCrumbs(new Crumb("Home", "home"), new Crumb("Processing instructions", "instructions"))
                        .withStatus(new StatusBadge(Tone.NEUTRAL, "Draft, version 4"))
                        .withLead("What MetricWorks may do with your users’ data, for which purpose, and for how long.")
                        .withLaw("Art. 28(3)(a) GDPR")
                        .withActions(discard, activate),
                new Callout(
                                Tone.WARNING,
                                "Version 4 sends data to a new country",
                                "The United States is not in your agreement’s Annex II yet. Activating adds an addendum, which you accept first.")
                        .withLaw("Art. 44, 46(2)(c) GDPR"),
                new Section("What changes", diff()).framed());
    }

    private static VersionDiff diff() {
        return new VersionDiff("Version 3, in force", "Version 4, draft")
                .field("Purpose", "Attribution", "Attribution")
                .field("Kept for", "24 months", "13 months")
                .field("Countries", "Norway, Ireland", "Norway, Ireland, United States")
                .field("Special categories", "", "None")
                .field(
                        "Description",
                        "MetricWorks matches app installs with the advertisement that led to them, using the advertising identifier and a shortened IP address. Raw events are deleted after 24 months. Aggregated figures without identifiers are kept.",
                        "MetricWorks matches app installs and purchases with the advertisement that led to them, using the advertising identifier where the person has agreed. Raw events are deleted after 13 months. Aggregated figures without identifiers are kept.");
    }

    private static ConsequenceDialog activate() {
        return new ConsequenceDialog(
                        "Activate version 4?",
                        "Activating version 4 changes what MetricWorks may do with your data from 1 Dec 2026, and adds an addendum to your agreement. Version 3 stays readable.")
                .requireTyped("Fjordlys Reiser")
                .onConfirm("Activate version 4", reason -> Toasts.success("Version 4 is active from 1 Dec 2026."));
    }

    private static ConsequenceDialog discard() {
        ConsequenceDialog dialog = new ConsequenceDialog(
                "Discard this draft?",
                "Version 4 is deleted. Version 3 stays in force; nothing changes for your users’ data.");
        return dialog.dangerous()
                .onConfirm(
                        "Discard draft",
                        reason -> dialog.problem(
                                "Jonas Weber has challenged this draft. Answer the challenge first (Art. 28(3), last sentence)."));
    }
}
