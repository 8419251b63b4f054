package libraries;

import java.io.File;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.text.PDFTextStripper;

class Pdfbox {
  String documentIsNeverClosed(File file) throws IOException {
    PDDocument document = Loader.loadPDF(file); // -> UnclosedResource
    return new PDFTextStripper().getText(document);
  }

  String documentIsClosed(File file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  void streamIsNoPartOfTheDocument(PDDocument document, PDPage page) throws IOException {
    PDPageContentStream content = new PDPageContentStream(document, page); // -> UnclosedResource
    content.beginText();
  }
}
