package works.metric.portal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import works.metric.portal.PortalApplication;

/** The portal as {@code ./portal run} starts it: the real one, filled once with the demo tenants. */
public final class DemoPortal {

    private DemoPortal() {}

    public static void main(String[] args) {
        application().run(args);
    }

    /** The portal with its demo, ready to be run with further settings. */
    public static SpringApplication application() {
        SpringApplication portal = empty();
        portal.addListeners(
                (ApplicationListener<ApplicationReadyEvent>) ready -> DemoData.fill(ready.getApplicationContext()));
        return portal;
    }

    /** The portal with nothing in it. */
    public static SpringApplication empty() {
        SpringApplication portal = PortalApplication.application();
        portal.addInitializers(
                context -> context.getBeanFactory().registerSingleton("onlyTheRealThing", new OnlyTheRealThing()));
        return portal;
    }

    /** The tests lie on the same class path; nothing of them becomes part of the running portal. */
    private static final class OnlyTheRealThing extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            try {
                return reader.getResource().getURL().getPath().contains("/test-classes/");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OnlyTheRealThing;
        }

        @Override
        public int hashCode() {
            return OnlyTheRealThing.class.hashCode();
        }
    }
}
