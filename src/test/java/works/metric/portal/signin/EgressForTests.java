package works.metric.portal.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The real guarded client, with names of the test's own beside the system's. */
public final class EgressForTests implements AutoCloseable {

    private final Map<String, InetAddress[][]> names = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final EgressPolicy policy;
    private final EgressClient client;

    private EgressForTests(boolean allowLoopback, boolean checked, Set<Integer> ports) {
        EgressProperties settings = new EgressProperties(allowLoopback, ports);
        this.policy = checked ? new EgressPolicy(settings, this::machines) : new Unchecked(settings, this::machines);
        this.client = new EgressClient(policy);
    }

    /** As in production, with these ports. */
    public static EgressForTests production(Set<Integer> ports) {
        return new EgressForTests(false, true, ports);
    }

    /** As in a local run. */
    public static EgressForTests local() {
        return new EgressForTests(true, true, Set.of(443));
    }

    /** Without the rule, to see what would happen. */
    public static EgressForTests withoutTheRule() {
        return new EgressForTests(true, false, Set.of(443));
    }

    /** What a name stands for, look-up by look-up; the last stays. */
    public EgressForTests name(String host, String... answers) throws UnknownHostException {
        InetAddress[][] all = new InetAddress[answers.length][];
        for (int i = 0; i < answers.length; i++) {
            String[] parts = answers[i].split(",");
            all[i] = new InetAddress[parts.length];
            for (int j = 0; j < parts.length; j++) {
                all[i][j] = InetAddress.getByAddress(
                        host, InetAddress.ofLiteral(parts[j]).getAddress());
            }
        }
        names.put(host, all);
        return this;
    }

    private InetAddress[] machines(String host) throws UnknownHostException {
        InetAddress[][] answers = names.get(host);
        if (answers == null) {
            return InetAddress.getAllByName(host);
        }
        int time = asked.computeIfAbsent(host, key -> new AtomicInteger()).getAndIncrement();
        return answers[Math.min(time, answers.length - 1)].clone();
    }

    /** How often somebody wanted to know what a name stands for. */
    public int asked(String host) {
        AtomicInteger times = asked.get(host);
        return times == null ? 0 : times.get();
    }

    public EgressClient client() {
        return client;
    }

    EgressPolicy policy() {
        return policy;
    }

    Discovery discovery(Clock clock) {
        return new Discovery(client, policy, clock);
    }

    @Override
    public void close() throws IOException {
        client.destroy();
    }

    private static final class Unchecked extends EgressPolicy {

        private final Names names;

        private Unchecked(EgressProperties settings, Names names) {
            super(settings, names);
            this.names = names;
        }

        @Override
        public void check(java.net.URI uri) {
            // Lets everything through.
        }

        @Override
        InetAddress[] addresses(String host) throws UnknownHostException {
            return names.machines(host);
        }
    }
}
