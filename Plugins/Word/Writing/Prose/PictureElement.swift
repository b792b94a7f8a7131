import ReportModel

/// A picture within a line, as large as it says and no larger than the text block.
struct PictureElement {
  private let picture: Picture

  /// English metric units, in which drawings are measured: 12,700 to a point.
  private static let unitsPerPoint = 12_700.0
  private static let unitsPerTwip = 635
  /// Pixels of pictures that do not say how large they are, to an inch of 72 points.
  private static let pixelsPerInch = 96.0
  private static let pointsPerInch = 72.0

  init(_ picture: Picture) { self.picture = picture }

  func write(to xml: inout XMLWriter, _ parts: inout AttachedParts) {
    guard let (id, number) = parts.picture(picture) else { return }
    let (width, height) = size(on: parts.paper)
    xml.element("w:r") { xml in
      xml.element("w:drawing") { xml in
        xml.element("wp:inline") { xml in
          xml.attribute("xmlns:wp", Namespaces.wordDrawing)
          for side: StaticString in ["distT", "distB", "distL", "distR"] { xml.attribute(side, 0) }
          xml.element("wp:extent") { xml in
            xml.attribute("cx", width)
            xml.attribute("cy", height)
          }
          xml.element("wp:docPr") { writeName(to: &$0, number) }
          xml.element("wp:cNvGraphicFramePr") { xml in
            xml.element("a:graphicFrameLocks") { xml in
              xml.attribute("xmlns:a", Namespaces.drawing)
              xml.attribute("noChangeAspect", 1)
            }
          }
          writeGraphic(to: &xml, id, number, width, height)
        }
      }
    }
  }

  private func writeName(to xml: inout XMLWriter, _ number: Int) {
    xml.attribute("id", number)
    xml.attribute("name", "图片 \(number)")
    if !picture.alternative.isEmpty { xml.attribute("descr", picture.alternative) }
  }

  private func writeGraphic(
    to xml: inout XMLWriter, _ id: String, _ number: Int, _ width: Int, _ height: Int
  ) {
    xml.element("a:graphic") { xml in
      xml.attribute("xmlns:a", Namespaces.drawing)
      xml.element("a:graphicData") { xml in
        xml.attribute("uri", Namespaces.picture)
        xml.element("pic:pic") { xml in
          xml.attribute("xmlns:pic", Namespaces.picture)
          xml.element("pic:nvPicPr") { xml in
            xml.element("pic:cNvPr") { writeName(to: &$0, number) }
            xml.element("pic:cNvPicPr")
          }
          xml.element("pic:blipFill") { xml in
            xml.element("a:blip") { $0.attribute("r:embed", id) }
            xml.element("a:stretch") { $0.element("a:fillRect") }
          }
          xml.element("pic:spPr") { xml in
            xml.element("a:xfrm") { xml in
              xml.element("a:off") { xml in
                xml.attribute("x", 0)
                xml.attribute("y", 0)
              }
              xml.element("a:ext") { xml in
                xml.attribute("cx", width)
                xml.attribute("cy", height)
              }
            }
            xml.element("a:prstGeom") { xml in
              xml.attribute("prst", "rect")
              xml.element("a:avLst")
            }
          }
        }
      }
    }
  }

  /// The size of a picture that does not say how large it is: that of its pixels, or an inch where it has none.
  static func naturalSize(of content: PictureContent) -> PictureSize? {
    guard let pixels = content.pixels else {
      return PictureSize(width: pointsPerInch, height: pointsPerInch)
    }
    return PictureSize(
      width: Double(pixels.width) * pointsPerInch / pixelsPerInch,
      height: Double(pixels.height) * pointsPerInch / pixelsPerInch)
  }

  /// The width and height in the units of drawings.
  private func size(on paper: PageRoom) -> (Int, Int) {
    let size = picture.size ?? picture.content.flatMap(Self.naturalSize(of:))
    let (width, height) = (size?.width ?? Self.pointsPerInch, size?.height ?? Self.pointsPerInch)
    let room = (
      Double(paper.width * Self.unitsPerTwip) / Self.unitsPerPoint,
      Double((paper.height - 2 * PageLayout.line) * Self.unitsPerTwip) / Self.unitsPerPoint
    )
    let scale = min(1, room.0 / width, room.1 / height)
    return (
      max(1, Int((width * scale * Self.unitsPerPoint).rounded())),
      max(1, Int((height * scale * Self.unitsPerPoint).rounded()))
    )
  }
}
