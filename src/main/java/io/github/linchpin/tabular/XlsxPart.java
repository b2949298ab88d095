package io.github.linchpin.tabular;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook, piece by piece. There is no document type in a workbook, so a file with one
 * is refused: with it go entities of its own and whatever they name outside the file.
 */
final class XlsxPart implements AutoCloseable {
    private static final String DEPTH = "100";

    /** Without document types there is nothing to expand: these count what is harmless. */
    private static final String[] COUNTS = {
        "jdk.xml.totalEntitySizeLimit",
        "jdk.xml.maxGeneralEntitySizeLimit",
        "jdk.xml.entityExpansionLimit"
    };

    private final Piece in;
    private final XMLStreamReader reader;
    private long line;

    /**
     * @param factory from {@link #factory()}
     * @throws BadSheet where it does not begin as XML
     */
    XlsxPart(InputStream in, XMLInputFactory factory, SheetLimits limits) throws IOException {
        this.in = new Piece(in, limits.piece());
        try {
            this.reader = factory.createXMLStreamReader(this.in);
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    /** A factory of parsers that open nothing by themselves. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        factory.setProperty("jdk.xml.maxElementDepth", DEPTH);
        for (String count : COUNTS) {
            factory.setProperty(count, "0");
        }
        return factory;
    }

    static BadSheet damaged(long line) {
        return new BadSheet(
                line,
                "the workbook is damaged or cut off; open it in a spreadsheet program and save it as .xlsx or CSV");
    }

    /** Row that is named in what is thrown from now on. */
    void at(long row) {
        line = row;
    }

    /**
     * Goes to the next piece.
     *
     * @return whether there is one
     * @throws BadSheet where the part is damaged or means harm
     */
    boolean next() throws IOException {
        in.since = 0;
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new BadSheet(
                        line, "the workbook declares a document type; no workbook needs one");
            }
            return true;
        } catch (XMLStreamException e) {
            throw refused(e);
        } catch (BadSheet | SheetCancelled e) {
            throw e;
        } catch (RuntimeException e) {
            // what the parser throws where XML is broken in a way that it did not foresee
            BadSheet bad = damaged(line);
            bad.addSuppressed(e);
            throw bad;
        }
    }

    boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** Letters, where the piece is that; else null. */
    @Nullable String text() {
        return reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA
                ? reader.getText()
                : null;
    }

    /** An attribute of the element that begins, whatever its namespace. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private BadSheet refused(XMLStreamException e) throws IOException {
        Throwable cause = e.getNestedException();
        // what the disk refuses is no fault of the file
        if (cause instanceof IOException io
                && !(io instanceof ZipException
                        || io instanceof EOFException
                        || io instanceof CharConversionException)) {
            throw io;
        }
        BadSheet bad = damaged(line);
        bad.addSuppressed(e);
        return bad;
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }

    /** The parser keeps a piece in memory as a whole; a comment of a gigabyte would fill it. */
    private final class Piece extends FilterInputStream {
        private final int most;
        private int since;

        private Piece(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            since += Math.max(read, 0);
            if (since > most) {
                throw new BadSheet(
                        line, "the workbook holds a piece of more than %,d bytes".formatted(most));
            }
            return read;
        }
    }
}
