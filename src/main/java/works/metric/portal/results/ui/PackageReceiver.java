package works.metric.portal.results.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.results.NewResult;
import works.metric.portal.results.ResultService;

/** Hands the browser's stream on, piece by piece; what was refused or broke off is removed at once. */
class PackageReceiver implements UploadHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PackageReceiver.class);
    private static final int REFUSED = 422;

    private final transient ResultService results;
    private final UUID request;
    private final transient Runnable done;
    private final transient Consumer<Invalid.Problem> refused;

    /**
     * @param done run on the screen when the package is ready
     * @param refused gets why not, on the screen
     */
    PackageReceiver(ResultService results, UUID request, Runnable done, Consumer<Invalid.Problem> refused) {
        this.results = results;
        this.request = request;
        this.done = done;
        this.refused = refused;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        UUID id = Ids.next();
        boolean stored = false;
        try (InputStream content = event.getInputStream()) {
            results.take(id, new NewResult(request, event.getFileName(), event.getFileSize(), null), content);
            stored = true;
            show(event, done::run);
        } catch (Invalid invalid) {
            refuse(event, invalid.problems().getFirst());
        } catch (AccessDeniedException denied) {
            refuse(event, new Invalid.Problem("state", "results.upload.denied"));
        } catch (RuntimeException fault) {
            refuse(event, new Invalid.Problem("content", "results.upload.failed"));
            throw fault;
        } finally {
            if (!stored) {
                discard(id);
            }
        }
    }

    /** The screen tells why; the browser needs to know only that. */
    @Override
    public void responseHandled(UploadResult result) {
        int status = HttpStatusCode.OK.getCode();
        if (result.exception() != null) {
            status = HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
        } else if (result.allRejected()) {
            status = REFUSED;
        }
        result.response().setStatus(status);
    }

    private void refuse(UploadEvent event, Invalid.Problem why) {
        event.reject();
        show(event, () -> refused.accept(why));
    }

    /** The browser asks for it when its upload has ended. */
    private static void show(UploadEvent event, Command change) {
        UI ui = event.getUI();
        if (ui != null) {
            try {
                ui.access(change);
            } catch (UIDetachedException left) {
                LOG.debug("Nobody looks at this upload any more: {}", left.toString());
            }
        }
    }

    /** Where that fails too, the upload is given up after a day. */
    private void discard(UUID id) {
        try {
            results.remove(id, 0);
        } catch (NotFound neverBegun) {
            LOG.debug("Refused before it began: {}", id);
        } catch (RuntimeException fault) {
            LOG.warn("An upload that broke off could not be removed yet: {}", id, fault);
        }
    }
}
