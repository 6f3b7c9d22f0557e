package works.metric.portal.faults;

import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;
import works.metric.portal.faults.Journal.Step;
import works.metric.portal.local.DemoPortal;

/**
 * The portal in a process of its own, written to until it is killed. First it makes again what the one before left in
 * doubt.
 */
final class WritingPortal {

    static final String READY = "Writing begins";
    private static final int THREADS = 6;

    private WritingPortal() {}

    /** @param args the journal's path */
    public static void main(String[] args) {
        Path path = Path.of(args[0]);
        List<Step> left = Journal.read(path).inDoubt();
        ApplicationContext portal = DemoPortal.application().run();
        Journal journal = Journal.appendTo(path);
        Writer writer = new Writer(portal, journal);
        left.forEach(writer::make);
        System.out.println(READY);
        for (int i = 0; i < THREADS; i++) {
            String tenant = Writer.TENANTS.get(i % Writer.TENANTS.size());
            Thread.ofPlatform().start(() -> {
                for (int turn = 0; ; turn++) {
                    writer.write(tenant, turn);
                }
            });
        }
    }
}
