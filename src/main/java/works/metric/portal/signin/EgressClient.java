package works.metric.portal.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * The only way the portal calls other machines: where {@link EgressPolicy} allows, within 3 seconds in all, at most 256 KB
 * of answer, no redirects, no cookies, no compression. A name is resolved once, and the connection goes to an address that
 * was checked, so that a name which changes its mind in between gains nothing.
 */
@Component
public class EgressClient implements DisposableBean {

    static final int MAX_ANSWER = 256 * 1024;
    private static final Timeout PATIENCE = Timeout.ofSeconds(3);
    /** A provider that hangs takes no more than these; all others keep theirs. */
    private static final int CONNECTIONS_PER_HOST = 8;

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] body) {}

    private final EgressPolicy policy;
    private final CloseableHttpClient client;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    EgressClient(EgressPolicy policy) {
        this.policy = policy;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(policy))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(PATIENCE)
                                .setSocketTimeout(PATIENCE)
                                .build())
                        .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                        .setMaxConnTotal(50 * CONNECTIONS_PER_HOST)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofSeconds(1))
                        .setResponseTimeout(PATIENCE)
                        .setRedirectsEnabled(false)
                        .build())
                .setUserAgent("MetricWorks-Portal")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** @throws IOException when refused, late, too big or broken */
    public Answer get(URI uri) throws IOException {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, "application/json");
        return exchange(HttpMethod.GET, uri, headers, new byte[0]);
    }

    /** @throws IOException when refused, late, too big or broken */
    public Answer exchange(HttpMethod method, URI uri, HttpHeaders headers, byte[] body) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(method.name(), uri);
        headers.forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
                values.forEach(value -> request.addHeader(name, value));
            }
        });
        if (body.length > 0) {
            request.setEntity(
                    new ByteArrayEntity(body, ContentType.parseLenient(headers.getFirst(HttpHeaders.CONTENT_TYPE))));
        }
        Future<Answer> answer = calls.submit(() -> {
            policy.check(uri);
            return client.execute(request, EgressClient::read);
        });
        try {
            return answer.get(PATIENCE.toMilliseconds(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new SocketTimeoutException("No full answer within " + PATIENCE + ": " + uri.getHost());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            request.cancel();
            answer.cancel(true);
        }
    }

    /** The same, for libraries that bring their own words. */
    public ClientHttpRequestFactory asRequestFactory() {
        return (uri, method) -> new EgressRequest(this, method, uri);
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        HttpHeaders headers = new HttpHeaders();
        for (Header header : response.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), headers, new byte[0]);
        }
        try (InputStream in = entity.getContent()) {
            byte[] body = in.readNBytes(MAX_ANSWER + 1);
            if (body.length > MAX_ANSWER) {
                throw new IOException("An answer of more than " + MAX_ANSWER + " bytes");
            }
            return new Answer(response.getCode(), headers, body);
        }
    }

    @Override
    public void destroy() throws IOException {
        calls.shutdownNow();
        client.close();
    }

    private record CheckedNames(EgressPolicy policy) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
            return policy.addresses(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
