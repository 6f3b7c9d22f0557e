package works.metric.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import works.metric.portal.access.NotFound;

/** What a service does not find is answered word for word as an address that does not exist. */
@ParentLayout(MainLayout.class)
class NotThereView extends Div implements HasErrorParameter<NotFound> {

    private final NotFoundView answer = new NotFoundView();

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        removeAll();
        add(answer);
        return answer.setErrorParameter(event, new ErrorParameter<>(NotFoundException.class, new NotFoundException()));
    }
}
