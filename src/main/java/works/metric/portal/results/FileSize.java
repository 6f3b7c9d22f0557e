package works.metric.portal.results;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A number of bytes as people write it, in powers of 1024: "1.5 GB". */
public final class FileSize {

    private static final String[] UNITS = {"B", "kB", "MB", "GB"};

    private FileSize() {}

    static String of(long bytes) {
        return of(bytes, Locale.ENGLISH);
    }

    public static String of(long bytes, Locale locale) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(locale)).format(value) + " " + UNITS[unit];
    }
}
