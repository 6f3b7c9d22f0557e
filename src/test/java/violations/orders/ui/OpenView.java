package violations.orders.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

@Route(value = "violations/open", registerAtStartup = false)
class OpenView extends Div {}
