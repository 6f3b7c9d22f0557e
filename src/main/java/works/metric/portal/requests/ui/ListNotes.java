package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import works.metric.portal.requests.BulkDetails;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Tone;

/** What has to be known before the list is read: that it is not filtered as asked, or changes by itself. */
final class ListNotes {

    private ListNotes() {}

    /** @param unread names of what could not be read in the address */
    static List<Component> of(List<String> unread, List<BulkDetails> running, RequestAddress address) {
        List<Component> notes = new ArrayList<>();
        if (!unread.isEmpty()) {
            String names =
                    unread.stream().map(name -> t("requests.filter." + name)).collect(Collectors.joining(", "));
            notes.add(new Callout(Tone.WARNING, t("requests.filter.unread.title"), t("requests.filter.unread", names)));
        }
        running.forEach(bulk -> notes.add(new Callout(
                        Tone.INFO,
                        t("requests.bulk.running-now", bulk.total()),
                        t(
                                "requests.bulk.running-now.text",
                                t("requests.bulk.step." + bulk.step().name(), String.valueOf(bulk.assignee())),
                                bulk.askedBy()))
                .withAction(new Anchor(address.bulk(bulk.id()).href(), t("requests.bulk.running-now.action")))));
        return notes;
    }
}
