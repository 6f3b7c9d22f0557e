package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import works.metric.portal.requests.BulkScope;
import works.metric.portal.requests.RequestBulkService;
import works.metric.portal.requests.RequestSummary;
import works.metric.portal.uikit.Tick;

/** Ticks rows of the list, one, the whole page or all that match, and offers what can be done with them. */
class PickBar extends Div {

    private final transient PickedRequests picked;
    private final transient BulkActions actions;
    private final transient RequestBulkService bulks;
    private final boolean hasMore;
    private final Checkbox page;
    private final Span told = new Span();
    private final Div offers = new Div();
    private final Map<UUID, Tick> boxes = new LinkedHashMap<>();
    private boolean drawing;

    /** @param hasMore whether the list has other pages */
    PickBar(PickedRequests picked, boolean hasMore, BulkActions actions, RequestBulkService bulks) {
        this.picked = picked;
        this.hasMore = hasMore;
        this.actions = actions;
        this.bulks = bulks;
        page = new Checkbox(t("requests.pick.page", picked.page().size()));
        page.addValueChangeListener(change -> {
            if (!drawing) {
                picked.setPage(change.getValue());
                draw();
            }
        });
        addClassName("pick-bar");
        told.addClassName("pick-count");
        told.getElement().setAttribute("role", "status");
        offers.addClassName("actions");
        offers.getElement().setAttribute("role", "group").setAttribute("aria-label", t("requests.pick.actions"));
        add(page, told, offers);
        draw();
    }

    /** The box of a row. */
    Tick box(RequestSummary row) {
        Tick box = new Tick(t("requests.pick.one", row.reference()), picked.has(row.id()), ticked -> {
            picked.set(row.id(), ticked);
            draw();
        });
        boxes.put(row.id(), box);
        return box;
    }

    private void draw() {
        drawing = true;
        boxes.forEach((id, box) -> box.set(picked.has(id)));
        page.setValue(picked.isWholePage());
        page.setIndeterminate(!picked.isWholePage() && picked.count() > 0);
        drawing = false;
        offers.removeAll();
        offers.setVisible(picked.count() > 0);
        told.setText(picked.count() == 0 ? "" : t("requests.pick.count", picked.count()));
        if (picked.isAll()) {
            told.setText(t("requests.pick.all.chosen", picked.count()));
        } else if (picked.isWholePage() && hasMore) {
            offerAll();
        }
        if (picked.count() > 0) {
            actions.buttons(picked.scope(), picked.count(), "short").forEach(offers::add);
            Button none = new Button(t("requests.pick.clear"), click -> {
                picked.setPage(false);
                draw();
                page.focus();
            });
            none.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            offers.add(none);
        }
    }

    private void offerAll() {
        int all = bulks.matching(BulkScope.allOf(picked.filter()));
        if (all > RequestBulkService.MOST) {
            told.setText(told.getText() + ". " + t("requests.pick.too-many", RequestBulkService.MOST));
            return;
        }
        offers.add(new Button(t("requests.pick.all", all), click -> {
            picked.setAll(all);
            draw();
            page.focus();
        }));
    }
}
