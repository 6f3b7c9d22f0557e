package works.metric.portal.local;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Takes every mail the portal sends and delivers none: an SMTP server on the loopback address, whose mails can be read
 * in a browser and asked for by tests. They are kept in memory.
 */
public final class LocalMail implements AutoCloseable {

    private final GreenMail smtp;
    private final LocalMailPages pages;

    private LocalMail(int webPort) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        smtp = new GreenMail(setup);
        smtp.start();
        pages = new LocalMailPages(webPort, this::received);
    }

    /**
     * Starts it.
     *
     * @param webPort where the mails are read in a browser; 0 takes a free one
     */
    public static LocalMail start(int webPort) {
        return new LocalMail(webPort);
    }

    public String smtpHost() {
        return "127.0.0.1";
    }

    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** Where the mails are read. */
    public String address() {
        return "http://localhost:" + pages.port();
    }

    /** All mails, the newest first; a mail to two people is there twice. */
    public List<ReceivedMail> received() {
        MimeMessage[] messages = smtp.getReceivedMessages();
        return Arrays.stream(messages)
                .map(ReceivedMail::of)
                .sorted(Comparator.comparing(ReceivedMail::receivedAt).reversed())
                .toList();
    }

    /** The mails to one address, the newest first. */
    public List<ReceivedMail> receivedBy(String address) {
        return received().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    /**
     * Waits until at least so many mails are there.
     *
     * @throws AssertionError if they are not there in time
     */
    public List<ReceivedMail> await(int count, Duration patience) {
        if (!smtp.waitForIncomingEmail(patience.toMillis(), count)) {
            throw new AssertionError("Waited " + patience + " for " + count + " mails, have " + received());
        }
        return received();
    }

    /** Forgets all mails. */
    public void clear() {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("Cannot empty the mail catcher", e);
        }
    }

    @Override
    public void close() {
        pages.close();
        smtp.stop();
    }
}
