package org.vigie.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentProxiesTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("HTTPS_PROXY", "http://proxy.example:3128",
            "no_proxy",
            "localhost, .intern.example");

    @Test
    void takesTheVariableOfTheScheme() {
        assertThat(proxy("", "https://example.org/feed")).isEqualTo("proxy.example:3128");
        assertThat(proxy("", "http://example.org/feed")).isEqualTo("none");
    }

    @Test
    void leavesExceptionsAlone() {
        assertThat(proxy("", "https://localhost/feed")).isEqualTo("none");
        assertThat(proxy("", "https://a.intern.example/feed")).isEqualTo("none");
        assertThat(proxy("", "https://notintern.example/feed")).isEqualTo("proxy.example:3128");
    }

    @Test
    void prefersTheSetting() {
        assertThat(proxy("other.example:8080", "http://example.org/feed")).isEqualTo("other.example:8080");
    }

    private static String proxy(String setting, String address) {
        Proxy proxy = new EnvironmentProxies(setting, "", ENVIRONMENT).select(URI.create(address)).getFirst();
        return proxy.address() instanceof InetSocketAddress host ? host.getHostString() + ":" + host.getPort() : "none";
    }
}
