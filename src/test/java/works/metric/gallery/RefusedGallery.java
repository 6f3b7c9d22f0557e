package works.metric.gallery;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import works.metric.portal.shell.MainLayout;
import works.metric.portal.shell.MissingPermissionException;
import works.metric.portal.uikit.Page;

@Route(value = "members", layout = MainLayout.class)
class RefusedGallery extends Page implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        throw new MissingPermissionException(List.of("Tenant admin", "Privacy lead"));
    }
}
