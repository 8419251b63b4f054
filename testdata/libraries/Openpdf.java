package libraries;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfCopy;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class Openpdf {
  void documentClosesTheFile(Document document, String text) throws Exception {
    PdfWriter.getInstance(document, new FileOutputStream("a.pdf"));
    document.open();
    document.add(new Paragraph(text));
    document.close();
  }

  void nothingFailsBeforeTheDocumentHasTheFile(Document document, String text) throws Exception {
    OutputStream out = new FileOutputStream("a.pdf");
    try {
      PdfWriter.getInstance(document, out);
      document.open();
      document.add(new Paragraph(text));
    } finally {
      document.close();
    }
  }

  void documentClosesTheFileOfACopy(Document document, PdfReader source) throws Exception {
    PdfCopy copy = new PdfCopy(document, new FileOutputStream("a.pdf"));
    document.open();
    copy.addPage(copy.getImportedPage(source, 1));
    document.close();
  }

  void failureBeforeTheWriterLeavesTheFileOpen(Document document, Path text) throws Exception {
    OutputStream out = new FileOutputStream("a.pdf"); // -> UnclosedResource
    Paragraph paragraph = new Paragraph(Files.readString(text));
    PdfWriter.getInstance(document, out);
    document.open();
    document.add(paragraph);
    document.close();
  }

  int readerHoldsNothing() throws Exception {
    PdfReader reader = new PdfReader("a.pdf");
    return reader.getNumberOfPages();
  }

  int readerLeavesTheFileOpen() throws Exception {
    PdfReader reader = new PdfReader(new FileInputStream("a.pdf")); // -> UnclosedResource
    return reader.getNumberOfPages();
  }

  int fileIsClosed() throws Exception {
    try (InputStream in = new FileInputStream("a.pdf")) {
      PdfReader reader = new PdfReader(in);
      return reader.getNumberOfPages();
    }
  }
}
