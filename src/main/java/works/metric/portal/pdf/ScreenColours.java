package works.metric.portal.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Hands the exporter what our colours mean, sRGB as Java itself describes it: a document to be archived (PDF/A) must say so
 * within itself.
 */
final class ScreenColours implements RepositoryService {

    static final String LOCATION = "portal:srgb";

    private final byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    @Override
    public @Nullable Resource getResource(String location) {
        return getResource(location, InputStreamResource.class);
    }

    @Override
    public <K extends Resource> @Nullable K getResource(String location, Class<K> type) {
        if (!LOCATION.equals(location) || !type.isAssignableFrom(InputStreamResource.class)) {
            return null;
        }
        InputStreamResource resource = new InputStreamResource();
        resource.setName(LOCATION);
        resource.setInputStream(new ByteArrayInputStream(profile));
        return type.cast(resource);
    }

    @Override
    public void saveResource(String location, Resource resource) {
        throw new UnsupportedOperationException(location);
    }
}
