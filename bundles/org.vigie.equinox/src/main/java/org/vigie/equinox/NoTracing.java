package org.vigie.equinox;

import java.io.File;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.eclipse.osgi.service.debug.DebugOptions;
import org.eclipse.osgi.service.debug.DebugTrace;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** Equinox' tracing, switched off: every option has its default, and what is traced goes nowhere. */
@Component
@ServiceRanking(Integer.MAX_VALUE)
public final class NoTracing implements DebugOptions {

    private static final InvocationHandler SILENT = NoTracing::answer;

    @Override
    public boolean getBooleanOption(String option, boolean otherwise) {
        return otherwise;
    }

    @Override
    public String getOption(String option) {
        return null;
    }

    @Override
    public String getOption(String option, String otherwise) {
        return otherwise;
    }

    @Override
    public int getIntegerOption(String option, int otherwise) {
        return otherwise;
    }

    @Override
    public Map<String, String> getOptions() {
        return Map.of();
    }

    @Override
    public void setOption(String option, String value) {
        // stays switched off
    }

    @Override
    public void setOptions(Map<String, String> options) {
        // stays switched off
    }

    @Override
    public void removeOption(String option) {
        // there is none
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public void setDebugEnabled(boolean enabled) {
        // stays switched off
    }

    @Override
    public void setFile(File file) {
        // nothing is written
    }

    @Override
    public File getFile() {
        return null;
    }

    @Override
    public DebugTrace newDebugTrace(String bundle) {
        return newDebugTrace(bundle, NoTracing.class);
    }

    /** The interface has fourteen methods that all do nothing here. */
    @Override
    public DebugTrace newDebugTrace(String bundle, Class<?> entry) {
        return (DebugTrace) Proxy.newProxyInstance(DebugTrace.class.getClassLoader(), new Class<?>[]{DebugTrace.class},
                SILENT);
    }

    private static Object answer(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> DebugTrace.class.getName();
            default -> null;
        };
    }
}
