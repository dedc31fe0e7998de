"""What the source looks like, read as syntax trees and never imported."""
