package violations.orders.ui;

import com.vaadin.flow.component.Html;

class MarkupView {

    Html of(String text) {
        return new Html("<b>" + text + "</b>");
    }
}
