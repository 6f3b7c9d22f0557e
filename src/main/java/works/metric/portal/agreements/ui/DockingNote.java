package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParameters;
import works.metric.portal.agreements.DockingState;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** Why no affiliate can accede now, and what to do instead. */
final class DockingNote {

    private DockingNote() {}

    static Callout of(DockingState state, ProcessorProfile processor, RouteParameters place) {
        String contact = processor.contactEmail();
        String address = contact == null ? processor.helpEmail() : contact;
        Callout note = new Callout(
                        Tone.INFO,
                        t("agreements.docking.title"),
                        t("agreements.docking." + state) + " " + t("agreements.docking.todo." + state, address))
                .withLaw("Decision (EU) 2021/915, cl. 5");
        return switch (state) {
            case NO_AGREEMENT -> note.withAction(link(AgreementView.class, place, state));
            case OWN_PAPER -> note.withAction(link(OwnPaperView.class, place, state));
            case NO_CLAUSE, OPEN -> note.withAction(new Anchor("mailto:" + address, address));
        };
    }

    private static Anchor link(Class<? extends Component> view, RouteParameters place, DockingState state) {
        return new Anchor(ViewAddress.of(view, place).href(), t("agreements.docking.go." + state));
    }
}
