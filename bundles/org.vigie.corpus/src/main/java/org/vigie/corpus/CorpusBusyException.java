package org.vigie.corpus;

/** Another writer kept the lock longer than the caller wanted to wait. */
public class CorpusBusyException extends CorpusException {

    private static final long serialVersionUID = 1L;

    public CorpusBusyException(String message) {
        super(message);
    }
}
