package org.vigie.fetch.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Chooses a proxy by a setting or by the variables HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in upper or lower case. */
final class EnvironmentProxies extends ProxySelector {

    private final String proxy;
    private final String exceptions;
    private final Map<String, String> environment;

    EnvironmentProxies(String proxy, String exceptions, Map<String, String> environment) {
        this.proxy = proxy;
        this.exceptions = exceptions;
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String chosen = proxy.isBlank() ? variable(uri.getScheme() + "_proxy") : proxy;
        if (chosen.isBlank() || isException(uri.getHost())) {
            return List.of(Proxy.NO_PROXY);
        }
        URI address = address(chosen);
        int port = address.getPort() < 0 ? 80 : address.getPort();
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port)));
    }

    private static URI address(String chosen) {
        try {
            URI address = URI.create(chosen.contains("://") ? chosen : "http://" + chosen);
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new UnknownProxyException(chosen, e);
        }
        throw new UnknownProxyException(chosen, null);
    }

    /** What is set as the proxy names none. */
    static final class UnknownProxyException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        UnknownProxyException(String proxy, Throwable cause) {
            super(proxy, cause);
        }
    }

    private boolean isException(String host) {
        String list = exceptions.isBlank() ? variable("no_proxy") : exceptions;
        String lower = host.toLowerCase(Locale.ROOT);
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+")).filter(name -> !name.isEmpty())
                .map(name -> name.replaceFirst("^\\*?\\.", ""))
                .anyMatch(name -> name.equals("*") || lower.equals(name) || lower.endsWith("." + name));
    }

    private String variable(String name) {
        String lower = environment.getOrDefault(name, "");
        return lower.isBlank() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : lower;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // the client reports the failure itself
    }
}
