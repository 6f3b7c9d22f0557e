package works.metric.portal.opendsr;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** A moment that is read is the one a reader of the letters alone would compute; everything else is none. */
public final class Rfc3339Fuzz {

    private Rfc3339Fuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        check(text);
        check("2026-11-23T09:00:00" + text);
        check(text + "T09:00:00Z");
    }

    private static void check(String text) {
        Optional<Instant> read = Rfc3339.read(text);
        if (read.isPresent()) {
            OpenDsrJsonFuzz.require(read.get().equals(computed(text)), "read otherwise: " + text);
            String written = Rfc3339.write(read.get());
            boolean fourDigits = written.matches("[0-9]{4}-.*");
            OpenDsrJsonFuzz.require(
                    !fourDigits
                            || Rfc3339.read(written).orElseThrow().getEpochSecond()
                                    == read.get().getEpochSecond(),
                    "written otherwise: " + text);
        }
    }

    /** By arithmetic, from fixed places. */
    private static Instant computed(String text) {
        String t = text.toUpperCase(Locale.ROOT);
        LocalDate day = LocalDate.of(number(t, 0, 4), number(t, 5, 7), number(t, 8, 10));
        long seconds =
                day.toEpochDay() * 86_400 + number(t, 11, 13) * 3_600L + number(t, 14, 16) * 60L + number(t, 17, 19);
        int zone = t.endsWith("Z") ? t.length() - 1 : t.length() - 6;
        long nanos = 0;
        if (zone > 19) {
            nanos = Long.parseLong((t.substring(20, zone) + "000000000").substring(0, 9));
        }
        if (!t.endsWith("Z")) {
            int away = number(t, zone + 1, zone + 3) * 3_600 + number(t, zone + 4, zone + 6) * 60;
            OpenDsrJsonFuzz.require(away <= ZoneOffset.MAX.getTotalSeconds(), "further than any zone: " + text);
            seconds += t.charAt(zone) == '+' ? -away : away;
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
