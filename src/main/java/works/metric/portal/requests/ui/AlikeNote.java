package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import works.metric.portal.requests.Alike;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Tone;

/** Tells that the same person has asked for the same before, and where. */
class AlikeNote extends Div {

    AlikeNote(List<Alike> alike, RequestAddress address) {
        Div links = new Div();
        links.addClassName("link-lines");
        alike.forEach(one -> links.add(new Div(new Anchor(
                address.open(one.id()).href(),
                t(
                        "requests.alike.one",
                        one.reference(),
                        RequestWords.state(one.state()),
                        Dates.day(one.submittedOn()))))));
        add(new Callout(Tone.INFO, t("requests.alike.title"), t("requests.alike.text")).withAction(links));
    }
}
