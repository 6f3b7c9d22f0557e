package works.metric.gallery;

import com.vaadin.flow.router.Route;
import works.metric.portal.shell.MainLayout;
import works.metric.portal.uikit.Page;

@Route(value = "audit", layout = MainLayout.class)
class BrokenGallery extends Page {

    BrokenGallery() {
        throw new IllegalStateException("for the gallery");
    }
}
